export interface MovieOptions {
  /** Whether axes, scale bar, colour bars and what else lies over the picture are in it, as in `PictureOptions`. */
  readonly hasOverlay?: boolean | undefined;
  /** Pictures of the movie. */
  readonly frames: number;
  readonly framesPerSecond: number;
  /** Told how many pictures are there. */
  readonly report?: (done: number) => void;
  readonly signal?: AbortSignal;
}
