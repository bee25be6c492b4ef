import type { Engine } from '@damselfly/remote/http';
import type { RunSource } from '../../../services/runs/run-source.ts';
import type { IRunService } from '../../../services/runs/tokens.ts';

/** An engine and who starts runs on it. */
export interface EngineChoice {
  /** `gateway:local`: what the form's state keeps. */
  readonly key: string;
  readonly source: RunSource;
  readonly engine: Engine;
}

/** The engines of all sources, in their order. */
export function engineChoices(runs: Pick<IRunService, 'engines'>): EngineChoice[] {
  return runs.engines.map(({ source, engine }) => ({
    key: `${source.name}:${engine.id}`,
    source,
    engine,
  }));
}

/** The engine of this key or id, else the first that is ready, else the first. */
export function chosenEngine(
  choices: readonly EngineChoice[],
  wanted: string,
): EngineChoice | undefined {
  return (
    choices.find(({ key, engine }) => key === wanted || engine.id === wanted) ??
    choices.find(({ engine }) => engine.isReady) ??
    choices.at(0)
  );
}
