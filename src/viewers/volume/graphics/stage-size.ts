/** Of the place for the picture, CSS pixels. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}
