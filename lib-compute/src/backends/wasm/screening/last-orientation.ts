/** A tomogram in which some frames were likeliest. */
export interface LastOrientation {
  /** Its place in the worker's tiles. */
  readonly place: number;
  readonly frames: number[];
}
