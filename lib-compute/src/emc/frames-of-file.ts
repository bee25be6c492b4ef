import type { KeptProbabilities } from '../backends/backend.ts';
import type { PreparedProblem } from './problem.ts';

/**
 * Values of the frames that take part at their places among all frames of the files.
 *
 * @param missing for frames that take no part.
 * @param each values of a frame.
 */
export function amongAllFrames(
  { frames, frameCount }: PreparedProblem,
  values: ArrayLike<number>,
  missing: number,
  each = 1,
): Float64Array {
  const all = new Float64Array(each * frameCount).fill(missing);
  frames.forEach((d, position) => {
    for (let k = 0; k < each; k++) {
      all[d * each + k] = values[position * each + k];
    }
  });
  return all;
}

/** The same for probabilities: frames that take no part have none. */
export function probabilitiesAmongAll(
  { frames, frameCount }: PreparedProblem,
  { offsets, tomograms, values }: KeptProbabilities,
): KeptProbabilities {
  const counts = new Uint32Array(frameCount);
  frames.forEach((d, position) => {
    counts[d] = offsets[position + 1] - offsets[position];
  });
  const all = new Uint32Array(frameCount + 1);
  counts.forEach((count, d) => {
    all[d + 1] = all[d] + count;
  });
  // Frames keep their order, so that the lists themselves stay as they are.
  return { offsets: all, tomograms, values };
}
