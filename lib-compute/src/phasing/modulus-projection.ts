import { GridTransform } from '../fft/grid-transform.ts';
import type { MeasuredAmplitudes } from './measured-amplitudes.ts';

/** How far a density is from the measured amplitudes. */
export interface FourierAgreement {
  /** sqrt( sum (|F| - A)² / (sum A² + sum of |F|² that is not measured) ), the first two over what is measured. */
  readonly error: number;
  /** sum | |F| - A | / sum A, over what is measured. */
  readonly rFactor: number;
}

/** P_F: the nearest density whose Fourier transform has the measured amplitudes. */
export class ModulusProjection {
  readonly #amplitudes: MeasuredAmplitudes;
  readonly #transform: GridTransform;
  readonly #field: Float64Array;

  constructor(amplitudes: MeasuredAmplitudes) {
    this.#amplitudes = amplitudes;
    this.#transform = new GridTransform(amplitudes.shape);
    this.#field = new Float64Array(2 * amplitudes.values.length);
  }

  /** @returns how far `density` was from the amplitudes. @param into where the projection goes; may be `density`. */
  project(density: Float64Array, into: Float64Array): FourierAgreement {
    const field = this.#transformed(density);
    const agreement = this.#agreement();
    const { values, isMeasured } = this.#amplitudes;
    for (let i = 0; i < values.length; i++) {
      if (isMeasured[i] === 1) {
        const size = Math.hypot(field[2 * i], field[2 * i + 1]);
        if (size > 0) {
          field[2 * i] *= values[i] / size;
          field[2 * i + 1] *= values[i] / size;
        } else {
          // Any phase is as near: that of a positive number leaves the density real.
          field[2 * i] = values[i];
        }
      }
    }
    this.#transform.inverse(field);
    for (let i = 0; i < into.length; i++) {
      into[i] = field[2 * i];
    }
    return agreement;
  }

  /** How far a density is from the amplitudes, and its own intensity, in the order of the transform. */
  compare(density: Float64Array): FourierAgreement & { readonly intensity: Float64Array } {
    const field = this.#transformed(density);
    const intensity = Float64Array.from(
      { length: density.length },
      (_, i) => field[2 * i] ** 2 + field[2 * i + 1] ** 2,
    );
    return { ...this.#agreement(), intensity };
  }

  #transformed(density: Float64Array): Float64Array {
    const field = this.#field;
    for (let i = 0; i < density.length; i++) {
      field[2 * i] = density[i];
      field[2 * i + 1] = 0;
    }
    this.#transform.forward(field);
    return field;
  }

  #agreement(): FourierAgreement {
    const { values, isMeasured, power } = this.#amplitudes;
    const field = this.#field;
    let [squares, sizes, free, all] = [0, 0, 0, 0];
    for (let i = 0; i < values.length; i++) {
      const size = Math.hypot(field[2 * i], field[2 * i + 1]);
      if (isMeasured[i] === 1) {
        squares += (size - values[i]) ** 2;
        sizes += Math.abs(size - values[i]);
        all += values[i];
      } else {
        free += size ** 2;
      }
    }
    return {
      error: power + free > 0 ? Math.sqrt(squares / (power + free)) : 0,
      rFactor: all > 0 ? sizes / all : 0,
    };
  }
}
