import type { FrameLayout } from './frame-layout.ts';

/** One frame, or a powder of many, laid out as the detector is. */
export interface FrameData {
  readonly layout: FrameLayout;
  /** One per cell of the layout, row by row; 0 where no pixel is. NaN is no measurement. */
  readonly values: Float32Array<ArrayBuffer>;
  /** Unit of the values, `photons`. */
  readonly unit: string;
  /** What is shown, for those who do not see it: `Frame 41`. */
  readonly name: string;
}
