import { axisLines } from './axis-lines.ts';
import { LineTransform } from './line-transform.ts';

/** The discrete Fourier transform of a grid of any extents, planes and volumes alike, float64. */
export class GridTransform {
  /** Extents, slowest first. */
  readonly shape: readonly number[];
  readonly #lines: readonly LineTransform[];
  readonly #count: number;

  constructor(shape: readonly number[]) {
    this.shape = shape;
    this.#count = shape.reduce((product, extent) => product * extent, 1);
    const known = new Map(shape.map((extent) => [extent, new LineTransform(extent)]));
    this.#lines = shape.map((extent) => known.get(extent) ?? new LineTransform(extent));
  }

  /** Transforms in place. @param field complex values, real and imaginary parts in turns; frequency 0 comes first. */
  forward(field: Float64Array): void {
    this.#apply(field, false);
  }

  /** Takes `forward` back, in place. */
  inverse(field: Float64Array): void {
    this.#apply(field, true);
    for (let i = 0; i < field.length; i++) {
      field[i] /= this.#count;
    }
  }

  #apply(field: Float64Array, isInverse: boolean): void {
    this.#lines.forEach((line, axis) => {
      for (const { first, stride } of axisLines(this.shape, axis)) {
        line.apply(field, first, stride, isInverse);
      }
    });
  }
}
