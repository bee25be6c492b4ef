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

/** Visits the photons of a frame: each lit pixel once. */
export type VisitPhotons = (frame: number, visit: (pixel: number, count: number) => void) => void;

/**
 * The photons that meet in one tomogram, pixel by pixel: what the intensity of each pixel is solved from. One
 * object serves tomogram after tomogram.
 */
export class PhotonsOfPixels {
  /** Where the photons of each pixel begin; one more than there are pixels. */
  readonly offsets: Uint32Array;
  /** P_dr K_dt, phi_d and b_d B_t of each photon list's entry. */
  weight: Float64Array = new Float64Array();
  fluence: Float64Array = new Float64Array();
  background: Float64Array = new Float64Array();
  /** The largest phi of the frames. */
  largestFluence = 0;
  readonly #visit: VisitPhotons;
  readonly #perPixel: Float64Array;

  /** @param perPixel B_t of every pixel. */
  constructor(visit: VisitPhotons, perPixel: Float64Array) {
    this.#visit = visit;
    this.#perPixel = perPixel;
    this.offsets = new Uint32Array(perPixel.length + 1);
  }

  /** Gathers the photons of these frames; those of earlier ones go. */
  gather(frames: readonly WeighedFrame[]): void {
    const { offsets } = this;
    offsets.fill(0);
    for (const { frame } of frames) {
      this.#visit(frame, (pixel) => {
        offsets[pixel + 1]++;
      });
    }
    for (let pixel = 0; pixel < this.#perPixel.length; pixel++) {
      offsets[pixel + 1] += offsets[pixel];
    }
    this.#makeRoom(offsets[this.#perPixel.length]);
    this.largestFluence = 0;
    const next = offsets.slice();
    for (const { frame, probability, fluence, strength } of frames) {
      this.largestFluence = Math.max(this.largestFluence, fluence);
      this.#visit(frame, (pixel, count) => {
        const entry = next[pixel]++;
        this.weight[entry] = probability * count;
        this.fluence[entry] = fluence;
        this.background[entry] = strength * this.#perPixel[pixel];
      });
    }
  }

  #makeRoom(entries: number): void {
    if (entries > this.weight.length) {
      const room = Math.ceil(1.5 * entries);
      this.weight = new Float64Array(room);
      this.fluence = new Float64Array(room);
      this.background = new Float64Array(room);
    }
  }
}
