import type { ClassPhaser } from '../data/class-phaser.ts';
import type {
  CodedClasses,
  OpenedClasses,
  PhaseOptions,
  PhasingSnapshot,
  PreparedPlane,
  ReportPhasing,
} from '../data/phase-request.ts';

export const SIZE = 9;

/** What phasing has come to, in a test's words. */
export function snapshot(seed: number, isDone: boolean): PhasingSnapshot {
  const ended = isDone ? [{ seed, steps: [0.5, 0.25], error: 0.25, rFactor: 0.3 }] : [];
  return {
    part: isDone ? 1 : 0.5,
    isDone,
    ended,
    steps: [0.5, 0.25],
    seed,
    error: 0.25,
    rFactor: 0.3,
    density: new Float32Array(SIZE ** 2).fill(1),
    support: new Uint8Array(SIZE ** 2).fill(1),
    intensity: new Float32Array(SIZE ** 2).fill(2),
  };
}

/** Phases when the test says so. */
export class FakePhaser implements ClassPhaser {
  readonly opened: string[] = [];
  readonly phased: { readonly number: number; readonly options: PhaseOptions }[] = [];
  coded: CodedClasses | undefined;
  report: ReportPhasing = () => undefined;
  end: (found: PhasingSnapshot) => void = () => undefined;
  fail: (error: Error) => void = () => undefined;
  isDisposed = false;

  open(_: Blob, name: string): Promise<OpenedClasses> {
    this.opened.push(name);
    return Promise.resolve({ count: 3, size: SIZE });
  }

  use(classes: CodedClasses): Promise<void> {
    this.coded = classes;
    return Promise.resolve();
  }

  prepare(number: number): Promise<PreparedPlane> {
    return Promise.resolve({
      values: new Float32Array(SIZE ** 2).fill(number + 1),
      isMeasured: new Uint8Array(SIZE ** 2).fill(1),
    });
  }

  phase(number: number, options: PhaseOptions, report: ReportPhasing): Promise<PhasingSnapshot> {
    this.phased.push({ number, options });
    this.report = report;
    return new Promise((resolve, reject) => {
      this.end = resolve;
      this.fail = reject;
    });
  }

  cancel(): void {
    this.end(snapshot(1, false));
  }

  hdf5(name: string): Promise<Blob> {
    return Promise.resolve(new Blob([name]));
  }

  dispose(): void {
    this.isDisposed = true;
  }
}
