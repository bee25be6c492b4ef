import type {
  Engine,
  Estimate,
  EstimateRequest,
  RunSummary,
  StartRequest,
} from '@damselfly/remote/http';
import { Signal } from '@lumino/signaling';
import type { Connection, RunSource } from '../../../services/runs/run-source.ts';
import type { IRunService } from '../../../services/runs/tokens.ts';

export const ENGINE: Engine = {
  id: 'local',
  title: 'Local CPU',
  device: 'a processor',
  isReady: true,
  reason: '',
  cores: 2,
  memory: 8e9,
  running: 0,
  queued: 0,
  slots: 1,
};

const refuse = (): Promise<never> => Promise.reject(new Error('not asked for in this test'));

/** A source that answers from what a test gives it, and remembers what it was asked. */
export class FakeSource implements RunSource {
  readonly name = 'gateway';
  readonly connection: Connection = { state: 'live' };
  readonly connectionChanged = new Signal<this, Connection>(this);
  runs: RunSource['runs'] = [];
  readonly runChanged = new Signal<this, string | undefined>(this);
  readonly enginesChanged = new Signal<this, void>(this);
  readonly detail = refuse;
  readonly volume = refuse;
  readonly frames = refuse;
  readonly quality = refuse;
  readonly text = refuse;
  readonly files = refuse;
  readonly download = refuse;
  readonly control = refuse;
  readonly extend = refuse;
  readonly steer = refuse;
  engines: readonly Engine[] = [ENGINE];
  texts: Readonly<Record<string, string>> = {};
  answer: Estimate = { problems: [] };
  /** What a probe measures, by backend. */
  secondsOf: Readonly<Partial<Record<string, number>>> = {};
  readonly estimates: EstimateRequest[] = [];
  readonly starts: StartRequest[] = [];

  estimate(request: EstimateRequest): Promise<Estimate> {
    this.estimates.push(request);
    return Promise.resolve({
      ...this.answer,
      ...(request.probe && { secondsPerIteration: this.secondsOf[request.backend ?? ''] ?? 13 }),
    });
  }

  readText(path: string): Promise<string> {
    const text = this.texts[path];
    return path in this.texts ? Promise.resolve(text) : Promise.reject(new Error(`${path}: gone.`));
  }

  prepareExample(): Promise<string> {
    return Promise.resolve('/root/example/config.ini');
  }

  start(request: StartRequest): ReturnType<RunSource['start']> {
    this.starts.push(request);
    return Promise.resolve(runIn(`${request.config.folder}/data`, request));
  }
}

/** A run that has its results in this folder. */
export function runIn(
  folder: string,
  { id, name }: Pick<RunSummary, 'id' | 'name'>,
  state: RunSummary['state'] = 'starting',
): RunSummary {
  return {
    ...{ id, name, folder, program: 'damselfly', state, iteration: 0, actions: [] },
    updated: '2026-01-01T00:00:00Z',
  };
}

/** A run service over one source. */
class FakeRuns implements IRunService {
  readonly ready = Promise.resolve();
  readonly sources: readonly RunSource[];
  readonly changed = new Signal<this, string | undefined>(this);
  readonly enginesChanged = new Signal<this, void>(this);
  readonly #source: RunSource;

  constructor(source: RunSource) {
    this.#source = source;
    this.sources = [source];
  }

  get runs(): IRunService['runs'] {
    const source = this.#source;
    return source.runs.map((summary) => ({ key: `${source.name}:${summary.id}`, source, summary }));
  }

  get engines(): IRunService['engines'] {
    return this.#source.engines.map((engine) => ({ source: this.#source, engine }));
  }

  addSource(): void {
    throw new Error('not asked for in this test');
  }

  get(key: string): IRunService['runs'][number] | undefined {
    return this.runs.find((run) => run.key === key);
  }

  sourceOf(): RunSource {
    return this.#source;
  }
}

export function runsOf(source: RunSource): IRunService {
  return new FakeRuns(source);
}
