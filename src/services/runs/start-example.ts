import { UUID } from '@lumino/coreutils';
import example from '../../../examples/asymmetric-particle/example.json' with { type: 'json' };
import { folderOf, nameOf } from '../places/paths.ts';
import { chooseEngine } from './choose-engine.ts';
import type { IRunService } from './tokens.ts';
import { whenConnected } from './when-connected.ts';

/**
 * Starts the built-in example.
 *
 * @param engine - id of the engine; the first that is ready where there is none of this id.
 * @param workers - 0 for one on each core.
 * @returns the key of its run.
 * @throws Error where no engine is ready, or what the source answers.
 */
export async function startExample(
  runs: IRunService,
  engine: string,
  workers: number,
): Promise<string> {
  await whenConnected(runs);
  const chosen = chooseEngine(runs, engine);
  const { source } = chosen;
  const config = await source.prepareExample();
  const { id } = await source.start({
    id: UUID.uuid4(),
    name: 'example',
    config: {
      folder: folderOf(config),
      name: nameOf(config),
      text: await source.readText(config),
    },
    iterations: example.iterations,
    workers: workers > 0 ? workers : Math.max(chosen.engine.cores, 1),
    engine: chosen.engine.id,
  });
  return `${source.name}:${id}`;
}
