import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import metadata from '../../../../package.json';
import type {
  CodedClasses,
  OpenedClasses,
  PhasedRun,
  PhaseOptions,
  PhasingSnapshot,
  PreparedPlane,
  ReportPhasing,
} from './phase-request.ts';
import type { PhaseCalls } from './phase-worker.ts';

/** Phases classes for a panel, wherever. Every method rejects with an Error whose message is for the user. */
export interface ClassPhaser {
  /** Takes the classes of an output. */
  open(blob: Blob, name: string): Promise<OpenedClasses>;
  use(classes: CodedClasses): Promise<void>;
  prepare(number: number, options: PhaseOptions): Promise<PreparedPlane>;
  phase(number: number, options: PhaseOptions, report: ReportPhasing): Promise<PhasingSnapshot>;
  /** Ends what is being phased: it resolves with what it has come to. */
  cancel(): void;
  /** What was phased last, as a file. @param origin whose class it is. */
  hdf5(name: string, origin: PhasedRun): Promise<Blob>;
  dispose(): void;
}

/** Phases in a web worker, which is started with it. */
export class WorkerClassPhaser implements ClassPhaser {
  readonly #worker = workerHandle(new Worker(new URL('./phase-worker.ts', import.meta.url)));
  readonly #calls: Remote<PhaseCalls> = wrap<PhaseCalls>(this.#worker.endpoint);

  open(blob: Blob, name: string): Promise<OpenedClasses> {
    return this.#answered(this.#calls.open(blob, name));
  }

  use(classes: CodedClasses): Promise<void> {
    return this.#answered(this.#calls.use(classes));
  }

  prepare(number: number, options: PhaseOptions): Promise<PreparedPlane> {
    return this.#answered(this.#calls.prepare(number, options));
  }

  phase(number: number, options: PhaseOptions, report: ReportPhasing): Promise<PhasingSnapshot> {
    return this.#answered(this.#calls.phase(number, options, proxy(report)));
  }

  cancel(): void {
    void this.#calls.cancel();
  }

  hdf5(name: string, origin: PhasedRun): Promise<Blob> {
    return this.#answered(this.#calls.hdf5(name, origin, metadata.version));
  }

  dispose(): void {
    this.#calls[releaseProxy]();
    void this.#worker.terminate();
  }

  /** A worker that has broken down answers no more. */
  #answered<Result>(answer: Promise<Result>): Promise<Result> {
    return Promise.race([answer, this.#worker.failed]);
  }
}
