/** A frame and its probability in a tomogram. */
export interface LikelyFrame {
  readonly frame: number;
  readonly probability: number;
}

/** What is assumed of the numbers in the frames: how likely they make a slice, and the slice that they make. */
export interface Statistics {
  /** Looks at the slice of a tomogram, photons at fluence 1 in each pixel of the likelihood, and at its sum. */
  look(slice: Float64Array, sum: number): void;
  /**
   * The log-likelihood of a frame in that tomogram, without the tomogram's own weight.
   *
   * @param scale s_d of the frame.
   */
  logLikelihood(frame: number, scale: number): number;
  /**
   * The most likely tomogram (spec/emc.md 3.4).
   *
   * @param share sum of P phi over all frames, above 0.
   * @param fluence phi of every frame.
   * @param tomogram receives the values, one for each pixel.
   */
  average(
    frames: readonly LikelyFrame[],
    share: number,
    fluence: Float64Array,
    tomogram: Float64Array,
  ): void;
}
