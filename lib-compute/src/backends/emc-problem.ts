import type { SparseFrames } from '../photons/sparse-photons.ts';

/**
 * The frozen part of a reconstruction. Pixels with mask 2 and blacklisted frames are gone; pixels are
 * renumbered so that those of the likelihood (mask 0) come first.
 */
export interface EmcProblem {
  readonly grid: ModelGrid;
  readonly tomograms: Tomograms;
  readonly pixels: PixelTable;
  /** The frames that take part; pixel numbers are those of `pixels`. */
  readonly photons: SparseFrames;
  /** What each frame is compared with; missing where that is every tomogram. */
  readonly candidates?: Candidates;
  /** There where a search may leave pairs out in some iterations (docs/adaptive.md). */
  readonly isAdaptive?: true;
  /** Photons that do not come from the particle; missing where there are none. */
  readonly background?: Background;
  /** There where frames hold intensities instead of photon counts. */
  readonly gaussian?: Gaussian;
}

/**
 * The models of a reconstruction: volumes, or in 2D planes. A plane is a volume of depth 2 whose pixels
 * all have q_z = 0: they lie exactly on its first plane, trilinear interpolation becomes bilinear, and the
 * second plane never gets any weight. Arrays over the grid hold `models` x `edge` x `edge` x `depth`
 * values, z fastest; `voxelCount` counts those of one model.
 */
export interface ModelGrid {
  /** Extent in x and y, in voxels, odd; the centre is at `(edge - 1) / 2`. */
  readonly edge: number;
  /** Extent in z: `edge`, or 2 for planes, whose centre is at z = 0. */
  readonly depth: number;
  /** How many models there are, at least 1. */
  readonly models: number;
}

/**
 * What frames are compared with: slices of the models, each through one model in one orientation. Which
 * rotation or mode a tomogram stands for is known where the list is made (emc/tomograms.ts).
 */
export interface Tomograms {
  readonly count: number;
  /** Rotation matrices: 9 values each, rows one after the other. */
  readonly matrices: Float64Array;
  /** How probable each is a priori. */
  readonly weights: Float64Array;
  /** Number of the model that each one cuts. */
  readonly models: Int32Array;
}

/**
 * Limits what frames are compared with, for refinements (spec/emc.md 3.10): a frame and a tomogram are a
 * pair only where the tomogram's place is among those of the frame. All else is as if it were not there.
 */
export interface Candidates {
  /** Number of places. */
  readonly placeCount: number;
  /** The place of each tomogram, 0 to `placeCount` - 1. */
  readonly places: Int32Array;
  /** frameCount + 1 offsets into `framePlaces`. */
  readonly offsets: Uint32Array;
  /** The places of each frame, ascending; at least one for every frame. */
  readonly framePlaces: Int32Array;
}

/**
 * What frames have besides the slices of the model: frame d expects phi_d W_rt + b_d B_t photons in pixel t
 * (spec/emc.md 3.2).
 */
export interface Background {
  /** B_t, photons per frame, of every pixel of the table. */
  readonly perPixel: Float64Array;
  /** b_d of every frame that takes part. */
  readonly strength: Float64Array;
  /** Mean photons per frame in every pixel of the table, over all frames of the detector. */
  readonly meanPhotons: Float64Array;
  /** Mean photons of a frame in the pixels of the likelihood, over the pixels of the detector. */
  readonly meanPerPixel: number;
}

/** Intensities follow the normal distribution of one width around the slices (spec/emc.md 3.2). */
export interface Gaussian {
  /** In the unit of the frames, above 0. */
  readonly sigma: number;
}

export interface PixelTable {
  readonly count: number;
  /** Pixels 0 to `likelihoodCount - 1` have mask 0, the rest mask 1 (merged only). */
  readonly likelihoodCount: number;
  /** Position in voxels, one value per pixel. */
  readonly qx: Float64Array;
  readonly qy: Float64Array;
  readonly qz: Float64Array;
  /** Polarisation and solid-angle factor, divided by its mean over the whole detector. */
  readonly correction: Float64Array;
}

/** Voxels of one model. */
export function voxelCount({ edge, depth }: ModelGrid): number {
  return edge * edge * depth;
}
