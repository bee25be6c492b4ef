import type { KeptProbabilities } from './backend.ts';

/** Pairs of frame and tomogram, each with its probability. */
export interface ProbabilityList {
  readonly frames: Int32Array;
  readonly tomograms: Int32Array;
  readonly values: Float64Array;
}

/** The pairs of several workers or engines sorted by frame, then by tomogram. */
export function joinProbabilities(
  lists: readonly ProbabilityList[],
  frameCount: number,
): KeptProbabilities {
  const offsets = new Uint32Array(frameCount + 1);
  for (const { frames } of lists) {
    frames.forEach((frame) => {
      offsets[frame + 1]++;
    });
  }
  for (let frame = 0; frame < frameCount; frame++) {
    offsets[frame + 1] += offsets[frame];
  }
  const next = offsets.slice();
  const tomograms = new Int32Array(offsets[frameCount]);
  const values = new Float64Array(offsets[frameCount]);
  for (const list of lists) {
    list.frames.forEach((frame, i) => {
      tomograms[next[frame]] = list.tomograms[i];
      values[next[frame]++] = list.values[i];
    });
  }
  for (let frame = 0; frame < frameCount; frame++) {
    const [begin, end] = [offsets[frame], offsets[frame + 1]];
    sortTogether(tomograms.subarray(begin, end), values.subarray(begin, end));
  }
  return { offsets, tomograms, values };
}

function sortTogether(keys: Int32Array, values: Float64Array): void {
  const order = Uint32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b]);
  keys.set(Int32Array.from(order, (place) => keys[place]));
  values.set(Float64Array.from(order, (place) => values[place]));
}
