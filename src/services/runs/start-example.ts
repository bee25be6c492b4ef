import type { TranslationBundle } from '@jupyterlab/translation';
import { UUID } from '@lumino/coreutils';
import example from '../../../examples/asymmetric-particle/example.json' with { type: 'json' };
import { folderOf, nameOf } from '../places/paths.ts';
import { chooseEngine } from './choose-engine.ts';
import { freeName } from './free-name.ts';
import { runKey } from './run-key.ts';
import type { IRunService } from './tokens.ts';
import { whenConnected } from './when-connected.ts';

/** Of its first run; others have a number. */
const NAME = 'example';

export interface StartExampleOptions {
  /** Id of the engine; the first that is ready where there is none of this id. */
  readonly engine: string;
  /** 0 for one on each core. */
  readonly workers: number;
  readonly trans: TranslationBundle;
}

/**
 * Starts the built-in example, beside what was computed of it before.
 *
 * @returns the key of its run.
 * @throws Error where no engine is ready, or what the source answers.
 */
export async function startExample(
  runs: IRunService,
  { engine, workers, trans }: StartExampleOptions,
): Promise<string> {
  await whenConnected(runs);
  const chosen = chooseEngine(runs, engine, trans);
  const { source } = chosen;
  const config = await source.prepareExample();
  const taken = runs.runs.map(({ summary }) => summary.name);
  const { id } = await source.start({
    id: UUID.uuid4(),
    name: taken.includes(NAME) ? freeName(NAME, taken) : NAME,
    config: {
      folder: folderOf(config),
      name: nameOf(config),
      text: await source.readText(config),
    },
    iterations: example.iterations,
    workers: workers > 0 ? workers : Math.max(chosen.engine.cores, 1),
    engine: chosen.engine.id,
  });
  return runKey(source, id);
}
