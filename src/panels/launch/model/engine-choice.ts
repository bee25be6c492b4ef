import type { Engine } from '@damselfly/remote/http';
import { isOfPage } from '../../../services/places/paths.ts';
import type { RunSource } from '../../../services/runs/run-source.ts';
import type { IRunService } from '../../../services/runs/tokens.ts';

/** An engine and who starts runs on it. */
export interface EngineChoice {
  /** `gateway:local`: what the form's state keeps. */
  readonly key: string;
  readonly source: RunSource;
  readonly engine: Engine;
  /** False where the files are in the page alone, and the engine is elsewhere. */
  readonly readsFiles: boolean;
}

/** The engines of all sources, in their order. @param folder of the files. */
export function engineChoices(runs: Pick<IRunService, 'engines'>, folder: string): EngineChoice[] {
  return runs.engines.map(({ source, engine }) => ({
    key: `${source.name}:${engine.id}`,
    source,
    engine,
    readsFiles: source.name === 'page' || !isOfPage(folder),
  }));
}

/** The engine of this key or id, else the first that is ready, else the first. */
export function chosenEngine(
  choices: readonly EngineChoice[],
  wanted: string,
): EngineChoice | undefined {
  return (
    choices.find(({ key, engine }) => key === wanted || engine.id === wanted) ??
    choices.find(({ engine, readsFiles }) => engine.isReady && readsFiles) ??
    choices.at(0)
  );
}
