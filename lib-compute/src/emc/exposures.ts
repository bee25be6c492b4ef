/** What an iteration merged into the models, of all ranks. */
export interface MergedFrames {
  /** How much of each frame is in each model, frames x models. */
  readonly occupancies: Float64Array;
  /** phi_d, with which the frames were merged. */
  readonly fluence: Float64Array;
  /** How many tomograms went into the models. */
  readonly mergedTomograms: number;
}

/**
 * Frames for each unit of interpolation weight of every model, a frame counting by its fluence: weight times this is how
 * often a pixel was measured, and sum times this how many photons were seen there. Weights alone do not tell, since every
 * tomogram is merged with the same weight however many frames are in it; this takes the mean over the tomograms of a
 * model, of which each adds as much weight as any other. Detector corrections, whose mean is 1, are left out.
 *
 * @param weight of all models, one after the other, as they are merged.
 * @returns 0 for models that nothing was merged into.
 */
export function exposures(
  weight: Float64Array,
  models: number,
  { occupancies, fluence, mergedTomograms }: MergedFrames,
): Float64Array {
  const pixels = weight.length / models;
  const weights = Float64Array.from({ length: models }, (_, model) =>
    sumOf(weight.subarray(pixels * model, pixels * (model + 1))),
  );
  const perTomogram = sumOf(weights) / mergedTomograms;
  return weights.map((own, model) => {
    const frames = fluence.reduce((sum, phi, d) => sum + phi * occupancies[models * d + model], 0);
    return own > 0 ? (frames * perTomogram) / own : 0;
  });
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
