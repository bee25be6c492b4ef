import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import type {
  FrameColumn,
  IterationQuality,
  RunAction,
  RunDetail,
  RunSummary,
  SteerAsked,
  SteeringEntry,
} from '@damselfly/remote/http';
import { Signal } from '@lumino/signaling';
import type {
  Connection,
  RunSource,
  VolumeBytes,
  VolumeOptions,
} from '../../../services/runs/run-source.ts';
import { fakeVolume } from './fake-volume.ts';

/** A run of three planned iterations, told by the test instead of a gateway. */
export class FakeSource implements RunSource {
  name: RunSource['name'] = 'gateway';
  readonly connectionChanged: Signal<RunSource, Connection> = new Signal<RunSource, Connection>(
    this,
  );
  readonly runChanged: Signal<RunSource, string | undefined> = new Signal<
    RunSource,
    string | undefined
  >(this);
  readonly enginesChanged: Signal<RunSource, void> = new Signal<RunSource, void>(this);
  readonly engines = [];
  readonly asked: RunAction[] = [];
  readonly extended: number[] = [];
  readonly steered: SteerAsked[] = [];
  /** What was changed while it went on. */
  changes: readonly SteeringEntry[] = [];
  readonly downloads: string[] = [];
  connection: Connection = { state: 'live' };
  runs: readonly RunSummary[];
  refusal: Error | undefined;
  /** Of a run with other models than one volume. */
  modes: RunDetail['facts'] = {};
  /** Of iterations that are not as likely as the others. */
  logLikelihoods: Readonly<Partial<Record<number, number>>> = {};
  readonly shownModes: number[] = [];
  /** Why no volume can be read. */
  unread: Error | undefined;
  /** Iterations whose values are not there yet, although the summary tells of them. */
  behind = 0;
  hasOutputs = true;
  qualities: Readonly<Partial<Record<number, IterationQuality>>> = {};

  constructor(summary: Partial<RunSummary> = {}) {
    this.runs = [{ ...RUN, ...summary }];
  }

  /** The source hears of a change. */
  tell(change: Partial<RunSummary>): void {
    this.runs = [{ ...this.runs[0], ...change }];
    this.runChanged.emit('a');
  }

  /** The run is deleted. */
  forget(): void {
    this.runs = [];
    this.runChanged.emit('a');
  }

  connect(connection: Connection): void {
    this.connection = connection;
    this.connectionChanged.emit(connection);
  }

  detail(): Promise<RunDetail> {
    const summary = this.runs.at(0);
    if (summary === undefined) {
      return Promise.reject(new Error('There is no such run.'));
    }
    const known = summary.iteration - this.behind;
    const iterations = Array.from({ length: known }, (_, i) => i + 1);
    return Promise.resolve({
      ...summary,
      iteration: known,
      options: { num_div: 4, beta: 'auto', need_scaling: true },
      ...(summary.program === 'damselfly' && {
        steering: { base: BASE, workers: 2, history: [...this.changes] },
      }),
      facts: {
        frames: 600,
        usedFrames: 590,
        meanCount: 293.34,
        rotations: 3240,
        size: 49,
        seed: 1,
        ...this.modes,
      },
      rows: iterations.map((number) => ({
        number,
        seconds: 1,
        rmsChange: 0.1 / number,
        information: number,
        logLikelihood: this.logLikelihoods[number] ?? -400,
        beta: 0.0665,
        rotationCount: 3240,
      })),
      outputs: this.hasOutputs ? [0, ...iterations] : [],
      inputs: [],
      versions: {},
      history: [{ time: '2026-11-21T10:00:00Z', event: 'started' }],
    });
  }

  volume(_: string, iteration: number, { mode = 0 }: VolumeOptions): Promise<VolumeBytes> {
    this.shownModes.push(mode);
    if (this.unread !== undefined) {
      return Promise.reject(this.unread);
    }
    if (!this.hasOutputs) {
      return Promise.reject(new Error('There is no such output.'));
    }
    const { header, values } = fakeVolume(iteration);
    return Promise.resolve({ header: { ...header, mode }, values });
  }

  frames(_: string, _iteration: number, column: FrameColumn): Promise<Int32Array | Float64Array> {
    if (!this.hasOutputs) {
      return Promise.reject(new Error('There is no such output.'));
    }
    // Three frames, the last of which is for the first mode alone.
    return Promise.resolve(
      column === 'occupancy' ? Float64Array.of(0, 1, 0, 1, 1, 0) : Int32Array.of(1, 2, 3),
    );
  }

  quality(_: string, iteration: number): Promise<IterationQuality> {
    const quality = this.qualities[iteration];
    return quality === undefined
      ? Promise.reject(new Error('Nothing is known of it.'))
      : Promise.resolve(quality);
  }

  text(_: string, which: 'log' | 'stdout' | 'stderr'): Promise<string> {
    return Promise.resolve(
      which === 'log' ? 'Cryptotomography\n\nIter\ttime\n1\t2.01\n2\t1.47\n' : `the ${which}\n`,
    );
  }

  files(): Promise<{ path: string; role: 'output'; bytes: number }[]> {
    return Promise.resolve([{ path: '/data/output_001.h5', role: 'output', bytes: 1_900_000 }]);
  }

  download(_: string, { path }: { path: string }): Promise<Blob> {
    this.downloads.push(path);
    return Promise.reject(new Error('not now'));
  }

  control(_: string, action: RunAction): Promise<void> {
    this.asked.push(action);
    return this.refusal === undefined ? Promise.resolve() : Promise.reject(this.refusal);
  }

  extend(_: string, iterations: number): Promise<void> {
    this.extended.push(iterations);
    return Promise.resolve();
  }

  steer(_: string, asked: SteerAsked): Promise<void> {
    this.steered.push(asked);
    return this.refusal === undefined ? Promise.resolve() : Promise.reject(this.refusal);
  }

  start = (): never => this.#none();
  estimate = (): never => this.#none();
  readText = (): never => this.#none();
  prepareExample = (): never => this.#none();

  #none(): never {
    throw new Error('A run panel does not ask for this.');
  }
}

const BASE = parseDragonflyConfig(
  '[emc]\nin_photons_file = a.emc\nin_detector_file = det.h5\nnum_div = 4\nneed_scaling = 1\n',
  '/data/slide-n6/config.ini',
).options;

const RUN: RunSummary = {
  id: 'a',
  name: 'slide-n6',
  program: 'damselfly',
  state: 'running',
  folder: '/data/slide-n6',
  iteration: 2,
  iterations: 3,
  secondsPerIteration: 60,
  elapsedSeconds: 120,
  updated: '2026-11-21T10:02:00Z',
  actions: ['pause', 'stop', 'cancel'],
};
