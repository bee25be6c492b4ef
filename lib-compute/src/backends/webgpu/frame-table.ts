import { FRAME_FIELDS, FRAME_STRIDE } from './kernels/frame.ts';

type FrameField = (typeof FRAME_FIELDS)[number];

/** The host's side of what kernels know of each frame (kernels/frame.ts), in float32. */
export class FrameTable {
  readonly values: Float32Array<ArrayBuffer>;

  constructor(frameCount: number) {
    this.values = new Float32Array(FRAME_STRIDE * frameCount);
  }

  /** How pairs are weighed: the sum of their weights in each frame. */
  setNormaliser(normaliser: Float64Array): void {
    this.set('normaliser', normaliser);
    this.set('logNormaliser', normaliser.map(Math.log));
  }

  set(field: FrameField, values: Float64Array): void {
    const offset = FRAME_FIELDS.indexOf(field);
    values.forEach((value, frame) => {
      this.values[FRAME_STRIDE * frame + offset] = value;
    });
  }
}
