/** Frames as what they are compared by. */
export interface ConvertedFrames {
  /** Their numbers, ascending. */
  readonly frames: Uint32Array<ArrayBuffer>;
  /** Values of each. */
  readonly width: number;
  /** `width` values per frame, float32: they are means of few photons. */
  readonly values: Float32Array<ArrayBuffer>;
  /** Numbers of frames that held nothing, and are left out. */
  readonly blank: readonly number[];
}

/** Bytes that so many converted frames take. */
export function convertedBytes(count: number, width: number): number {
  return count * width * Float32Array.BYTES_PER_ELEMENT;
}

/** Collects converted frames in memory that is taken once. */
export class ConvertedCollection {
  readonly #values: Float32Array<ArrayBuffer>;
  readonly #frames: Uint32Array<ArrayBuffer>;
  readonly #width: number;
  readonly #blank: number[] = [];
  #count = 0;

  /** @param most frames that can come. */
  constructor(most: number, width: number) {
    this.#values = new Float32Array(most * width);
    this.#frames = new Uint32Array(most);
    this.#width = width;
  }

  /** @param values undefined for a blank frame. */
  add(frame: number, values: Float64Array | undefined): void {
    if (values === undefined) {
      this.#blank.push(frame);
      return;
    }
    this.#values.set(values, this.#count * this.#width);
    this.#frames[this.#count] = frame;
    this.#count += 1;
  }

  result(): ConvertedFrames {
    return {
      frames: this.#frames.slice(0, this.#count),
      width: this.#width,
      values: this.#values.slice(0, this.#count * this.#width),
      blank: this.#blank,
    };
  }
}
