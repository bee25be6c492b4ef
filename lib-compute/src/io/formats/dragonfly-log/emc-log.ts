/** What the head of an EMC.log says of a run (spec/emc.md 2.5). */
export interface EmcLogHeader {
  /** Frames that take part. */
  readonly frameCount: number;
  /** Frames of the files; more where some are blacklisted. */
  readonly totalFrameCount: number;
  /** Mean photons of a frame in the pixels of the likelihood. */
  readonly meanCount: number;
  readonly rotationCount: number;
  /** Pixels of the likelihood (mask 0). */
  readonly relevantPixelCount: number;
  readonly pixelCount: number;
  /** Modes, then the extents of the model: [1, 49, 49, 49], in 2D [1, 49, 49]. */
  readonly systemVolume: readonly number[];
  readonly threadCount: number;
  readonly processCount: number;
  readonly alpha: number;
  /** The start value of the first frame. */
  readonly beta: number;
  readonly needScaling: boolean;
}

/** One iteration. A run that fails may log NaN and infinity. */
export interface EmcLogRow {
  readonly iteration: number;
  readonly seconds: number;
  /** Root mean square change of the model. */
  readonly rmsChange: number;
  /** Mean mutual information, nats. */
  readonly information: number;
  /** Mean log-likelihood, nats. */
  readonly logLikelihood: number;
  readonly rotationCount: number;
  /** Mean over the frames that take part. */
  readonly beta: number;
}
