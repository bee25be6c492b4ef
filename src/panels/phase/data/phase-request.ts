import type { ClassPhasing } from '@damselfly/compute/phasing/default-phasing.ts';
import type { PhasedStart } from '@damselfly/compute/phasing/phasing-run.ts';

/** How a start went, without each of its iterations. */
export type EndedStart = Omit<PhasedStart, 'steps'>;

/** The classes that can be phased. */
export interface OpenedClasses {
  readonly count: number;
  /** Of an edge of each, pixels. */
  readonly size: number;
}

/** Values of planes in bytes, where their file cannot be read: known to 3 %. */
export interface CodedClasses extends OpenedClasses {
  readonly values: Float64Array<ArrayBuffer>;
}

/** An intensity as it will be phased. */
export interface PreparedPlane {
  readonly values: Float32Array;
  /** 1 for each pixel that was measured. */
  readonly isMeasured: Uint8Array;
}

/** How far phasing is; at its end, of the best start. */
export interface PhasingSnapshot {
  /** Of all iterations of all starts, 0 to 1. */
  readonly part: number;
  readonly isDone: boolean;
  /** The starts that have ended. */
  readonly ended: readonly EndedStart[];
  /** What the start of the density has done, or the running one. */
  readonly steps: readonly number[];
  readonly seed: number;
  readonly error: number;
  readonly rFactor: number;
  readonly density: Float32Array;
  /** 1 inside. */
  readonly support: Uint8Array;
  /** |F|² of the density, around the middle. */
  readonly intensity: Float32Array;
}

export type PhaseOptions = ClassPhasing;

/** Whose classes are phased. */
export interface PhasedRun {
  /** Its name. */
  readonly run: string;
  readonly id: string;
  readonly iteration: number;
  /** Whether the values are those of the output; else those of its picture, known to 3 %. */
  readonly isExact: boolean;
}

/** @returns when it was heard, so that no more is told than can be shown. */
export type ReportPhasing = (snapshot: PhasingSnapshot) => Promise<void> | void;
