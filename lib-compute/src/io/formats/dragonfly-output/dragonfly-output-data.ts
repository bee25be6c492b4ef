/**
 * What `output_NNN.h5` holds (spec/emc.md 2.6), written and read alike. Per-frame arrays have one value
 * for each frame of the photon file.
 */
export interface DragonflyOutput {
  /** Extents of the model, slowest first: [modes, N, N, N], or [modes, N, N] in 2D. */
  readonly shape: readonly number[];
  /** The model after the iteration (000: at the start). */
  readonly intens: Float64Array;
  /** Interpolation weights, of the same shape, not averaged over Friedel mates. */
  readonly interWeight?: Float64Array;
  /** Most likely rotation x modes + mode; -1 for blacklisted frames. */
  readonly orientations?: Int32Array;
  /** Nats. */
  readonly mutualInformation?: Float64Array;
  /** Nats. */
  readonly logLikelihood?: Float64Array;
  /** Fluence factors, where scaling is on. */
  readonly scale?: Float64Array;
  /** Sum of the probabilities over the rotations of each mode, frames x modes. */
  readonly occupancies?: Float64Array;
  readonly probabilities?: FrameProbabilities;
}

/** The orientations that each frame may have, with P above 1e-6. */
export interface FrameProbabilities {
  readonly rotationCount: number;
  /** Frames + 1 offsets into `rotations` and `values`. */
  readonly offsets: Uint32Array;
  /** Numbers of orientations, as in `orientations`. */
  readonly rotations: Int32Array;
  readonly values: Float64Array;
}
