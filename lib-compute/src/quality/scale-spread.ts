/** Frames brighter or darker than the median by more than this are far from it. */
const FAR = 10;

/** How bright the beam was found to be in the frames. */
export interface ScaleSpread {
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
  /** Frames more than ten times above or below the median. */
  readonly far: number;
}

/**
 * @param scale of every frame of the files.
 * @param orientations theirs; -1 leaves a frame out.
 * @returns undefined where no frame takes part.
 */
export function scaleSpread(
  scale: ArrayLike<number>,
  orientations: ArrayLike<number>,
): ScaleSpread | undefined {
  const used = Float64Array.from(
    Array.from(scale).filter((_, frame) => orientations[frame] >= 0),
  ).sort();
  if (used.length === 0) {
    return undefined;
  }
  const median = used[Math.floor(used.length / 2)];
  const far = used.reduce(
    (count, value) => count + (value > FAR * median || value * FAR < median ? 1 : 0),
    0,
  );
  return { minimum: used[0], median, maximum: used[used.length - 1], far };
}
