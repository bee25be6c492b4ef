import type { PhotonsOfFrames } from './photons-of-frames.ts';

/** A frame that takes part in a tomogram. */
export interface WeighedFrame {
  readonly frame: number;
  /** P_dr. */
  readonly probability: number;
  /** phi_d. */
  readonly fluence: number;
  /** b_d. */
  readonly strength: number;
}

/**
 * The photons that meet in one tomogram, pixel by pixel: what the intensity of each pixel is solved from. One
 * object serves tomogram after tomogram.
 */
export class PhotonsOfPixels {
  /** Where the photons of each pixel begin; one more than there are pixels. */
  readonly offsets: Uint32Array;
  /** P_dr K_dt, phi_d and b_d B_t of each lit pixel of a frame. */
  weight: Float64Array = new Float64Array();
  fluence: Float64Array = new Float64Array();
  background: Float64Array = new Float64Array();
  /** The largest phi of the frames. */
  largestFluence = 0;
  readonly #photons: PhotonsOfFrames;
  readonly #perPixel: Float64Array;
  readonly #next: Uint32Array;

  /** @param perPixel B_t of every pixel. */
  constructor(photons: PhotonsOfFrames, perPixel: Float64Array) {
    this.#photons = photons;
    this.#perPixel = perPixel;
    this.offsets = new Uint32Array(perPixel.length + 1);
    this.#next = new Uint32Array(perPixel.length + 1);
  }

  /** Gathers the photons of these frames; those of earlier ones go. */
  gather(frames: readonly WeighedFrame[]): void {
    this.#count(frames);
    this.largestFluence = 0;
    this.#next.set(this.offsets);
    const { onesOffsets, ones, multiOffsets, multi, counts, stride, padding } = this.#photons;
    for (const frame of frames) {
      this.largestFluence = Math.max(this.largestFluence, frame.fluence);
      const d = frame.frame;
      for (let i = onesOffsets[d]; i < onesOffsets[d + 1]; i++) {
        if (ones[i] !== padding) {
          this.#add(frame, ones[i], 1);
        }
      }
      for (let i = multiOffsets[d]; i < multiOffsets[d + 1]; i++) {
        if (multi[stride * i] !== padding) {
          this.#add(frame, multi[stride * i], counts[stride * i]);
        }
      }
    }
  }

  #add({ probability, fluence, strength }: WeighedFrame, pixel: number, count: number): void {
    const entry = this.#next[pixel]++;
    this.weight[entry] = probability * count;
    this.fluence[entry] = fluence;
    this.background[entry] = strength * this.#perPixel[pixel];
  }

  /** Where the photons of each pixel will lie, and room for them. */
  #count(frames: readonly WeighedFrame[]): void {
    const { offsets } = this;
    const { onesOffsets, ones, multiOffsets, multi, stride, padding } = this.#photons;
    offsets.fill(0);
    for (const { frame: d } of frames) {
      for (let i = onesOffsets[d]; i < onesOffsets[d + 1]; i++) {
        if (ones[i] !== padding) {
          offsets[ones[i] + 1]++;
        }
      }
      for (let i = multiOffsets[d]; i < multiOffsets[d + 1]; i++) {
        if (multi[stride * i] !== padding) {
          offsets[multi[stride * i] + 1]++;
        }
      }
    }
    for (let pixel = 1; pixel < offsets.length; pixel++) {
      offsets[pixel] += offsets[pixel - 1];
    }
    const entries = offsets[offsets.length - 1];
    if (entries > this.weight.length) {
      const room = Math.ceil(1.5 * entries);
      this.weight = new Float64Array(room);
      this.fluence = new Float64Array(room);
      this.background = new Float64Array(room);
    }
  }
}
