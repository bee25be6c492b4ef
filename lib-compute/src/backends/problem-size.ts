import type { ModelGrid } from './emc-problem.ts';

/** How large a problem is; `ones` and `multi` are lit pixels of all frames together. */
export interface ProblemSize {
  readonly grid: ModelGrid;
  /** Tomograms of each model. */
  readonly tomograms: readonly number[];
  /** Only some tomograms are candidates of a frame. */
  readonly isRefinement?: boolean;
  /** A search may leave pairs out. */
  readonly isAdaptive?: boolean;
  /** Photons do not come from the particle alone. */
  readonly hasBackground?: boolean;
  /** Frames hold intensities instead of photon counts. */
  readonly isGaussian?: boolean;
  readonly frameCount: number;
  readonly ones: number;
  readonly multi: number;
  readonly pixelCount: number;
  readonly likelihoodCount: number;
}
