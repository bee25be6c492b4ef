export interface MovieOptions {
  /** Pictures of the movie. */
  readonly frames: number;
  readonly framesPerSecond: number;
  /** Told how many pictures are there. */
  readonly report?: (done: number) => void;
  readonly signal?: AbortSignal;
}
