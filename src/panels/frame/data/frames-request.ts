import type { Modes } from '@damselfly/compute/emc/tomograms.ts';
import type { SlicedModel } from '@damselfly/compute/matching/model-slice.ts';
import type { RotationFacts } from '@damselfly/compute/matching/tried-rotations.ts';
import type { FrameLayout } from '../../../viewers/frame/frame-layout.ts';

/** Which photons are looked at. */
export interface PhotonsRequest {
  /** A photon file, or with `isList` a text file that names one per line. */
  readonly path: string;
  readonly isList: boolean;
}

/** Which detector lays them out. */
export interface DetectorRequest {
  /** A detector file, or with `isList` a text file that names one for each photon file. */
  readonly path: string;
  readonly isList: boolean;
  /** Angstrom; with it q has a unit. */
  readonly wavelength?: number | undefined;
}

/** What is known of photons before any frame is read. */
export interface OpenedPhotons {
  readonly frameCount: number;
  readonly pixelCount: number;
  /** How the first file stores a pixel. */
  readonly dtype: 'sparse' | 'int32' | 'float64';
  readonly files: readonly { readonly path: string; readonly frameCount: number }[];
}

/** Which frames take no part. */
export interface ReadBlacklist {
  /** 1 for each frame that takes no part. */
  readonly blacklist?: Uint8Array | undefined;
  /** Why it cannot be used. */
  readonly blacklistProblem?: string | undefined;
}

/** Figures of the pixels that the detector does not leave out. */
export interface FrameFigures {
  /** Sum of the values. */
  readonly photons: number;
  /** Pixels above zero. */
  readonly lit: number;
  readonly largest: number;
}

/** A frame, or a powder, laid out. */
export interface LaidOutFrame extends FrameFigures {
  readonly values: Float32Array<ArrayBuffer>;
  readonly layout: FrameLayout;
}

export type PowderKind = 'sum' | 'mean' | 'max';

export interface PowderRequest {
  readonly kind: PowderKind;
  /** Numbers of the frames, ascending. */
  readonly frames: Uint32Array;
}

/** How the frames lie in the models of an iteration. */
export interface OrientationsRequest {
  /** Most likely orientation of each frame, in the numbers of the outputs; -1 for those that take no part. */
  readonly orientations: Int32Array;
  readonly rotations: RotationFacts;
  readonly modes: Modes;
}

/** One of the models of that iteration. */
export interface ModelRequest extends SlicedModel {
  readonly mode: number;
}

/** A voxel, from the centre of a model. */
export interface VoxelRequest {
  readonly voxel: readonly [x: number, y: number, z: number];
  readonly mode: number;
  /** How many frames are wanted. */
  readonly most: number;
}

/** Told while frames are gone through: how many of all that are wanted. */
export type PowderReport = (done: number, all: number) => void;
