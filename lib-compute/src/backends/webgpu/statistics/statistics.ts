import type { EmcProblem } from '../../emc-problem.ts';
import type { KernelName } from '../kernels/kernel-sources.ts';
import type { ModelScale } from '../model-scale.ts';

/** What the numbers in the frames are taken to follow: which kernels compute it, and what the host adds in float64. */
export interface Statistics {
  readonly slices: Extract<KernelName, 'slices' | 'photonSlices' | 'intensitySlices'>;
  readonly likelihood: Extract<KernelName, 'likelihood' | 'likelihoodOverBackground'>;
  /** Looks at models: what their slices are measured against. */
  look(problem: EmcProblem, models: Float64Array): Reference;
}

/** What slices of the current models are measured against, so that float32 holds what is left. */
export interface Reference {
  /** Two float32 for each pixel; the kernels say which. */
  readonly perPixel: Float32Array<ArrayBuffer>;
  readonly scale: ModelScale;
  /** The largest logarithm that is to be expected in each pixel of the likelihood, where slices are logarithms. */
  readonly tops?: Float64Array;
  /**
   * @param scale s_d of each frame.
   * @param fluence phi_d, for frames over a background.
   */
  perFrame(scale: Float64Array, fluence: Float64Array): FrameTerms;
}

/** What makes log-likelihoods of what kernels find (kernels/frame.ts); one value per frame. */
export interface FrameTerms {
  /** The part that is the same for all tomograms, in nats: it stays on the host. */
  readonly base: Float64Array;
  readonly gain: Float64Array;
  readonly cost: Float64Array;
}

/** Two values for each pixel, side by side. */
export function interleaved(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): Float32Array<ArrayBuffer> {
  const both = new Float32Array(2 * first.length);
  for (let t = 0; t < first.length; t++) {
    both[2 * t] = first[t];
    both[2 * t + 1] = second[t];
  }
  return both;
}
