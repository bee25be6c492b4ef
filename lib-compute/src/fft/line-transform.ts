import FFT from 'fft.js';

/**
 * The discrete Fourier transform of lines of any length, float64: X[k] = sum x[n] exp(-2 pi i k n / N). Powers of two
 * are transformed as they are; others as a convolution of such a length (Bluestein 1970), since the planes and
 * volumes of this field have odd edges, which may be prime.
 */
export class LineTransform {
  readonly length: number;
  readonly #line: Float64Array;
  readonly #transform: (line: Float64Array) => void;

  /** @param length of the lines, complex values. */
  constructor(length: number) {
    this.length = length;
    this.#line = new Float64Array(2 * length);
    this.#transform = transformOf(length);
  }

  /**
   * Transforms a line in place.
   *
   * @param values complex ones, real and imaginary parts in turns.
   * @param first place of the line's first complex value among them.
   * @param stride from one to the next.
   * @param isInverse with exp(+2 pi i k n / N) instead; nothing is divided.
   */
  apply(values: Float64Array, first: number, stride: number, isInverse: boolean): void {
    const line = this.#line;
    // The inverse is the conjugate of the transform of the conjugate.
    const sign = isInverse ? -1 : 1;
    for (let n = 0, at = 2 * first; n < 2 * this.length; n += 2, at += 2 * stride) {
      line[n] = values[at];
      line[n + 1] = sign * values[at + 1];
    }
    this.#transform(line);
    for (let n = 0, at = 2 * first; n < 2 * this.length; n += 2, at += 2 * stride) {
      values[at] = line[n];
      values[at + 1] = sign * line[n + 1];
    }
  }
}

/** The forward transform of lines of a length, in place. */
function transformOf(length: number): (line: Float64Array) => void {
  if (length < 2) {
    return () => undefined;
  }
  return Number.isInteger(Math.log2(length)) ? powerOfTwo(length) : bluestein(length);
}

function powerOfTwo(length: number): (line: Float64Array) => void {
  const fft = new FFT(length);
  const made = new Float64Array(2 * length);
  return (line) => {
    fft.transform(made, line);
    line.set(made);
  };
}

/** With k n = (k² + n² - (k - n)²) / 2, the transform is a convolution with a chirp. */
function bluestein(length: number): (line: Float64Array) => void {
  const padded = 2 ** Math.ceil(Math.log2(2 * length - 1));
  const fft = new FFT(padded);
  const chirp = chirpOf(length);
  const kernel = new Float64Array(2 * padded);
  {
    const spread = new Float64Array(2 * padded);
    for (let n = 0; n < length; n++) {
      for (const at of n === 0 ? [0] : [n, padded - n]) {
        spread[2 * at] = chirp[2 * n];
        spread[2 * at + 1] = -chirp[2 * n + 1];
      }
    }
    fft.transform(kernel, spread);
  }
  const product = new Float64Array(2 * padded);
  const made = new Float64Array(2 * padded);
  return (line) => {
    product.fill(0, 2 * length);
    multiply(product, line, chirp, length);
    fft.transform(made, product);
    multiply(made, made, kernel, padded);
    fft.inverseTransform(product, made);
    multiply(line, product, chirp, length);
  };
}

/** exp(-pi i n² / length), its angle within one turn, where it is known best. */
function chirpOf(length: number): Float64Array {
  const chirp = new Float64Array(2 * length);
  for (let n = 0; n < length; n++) {
    const angle = (Math.PI * ((n * n) % (2 * length))) / length;
    chirp[2 * n] = Math.cos(angle);
    chirp[2 * n + 1] = -Math.sin(angle);
  }
  return chirp;
}

/** Products of complex values; `into` may be either factor. */
function multiply(into: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  for (let n = 0; n < 2 * count; n += 2) {
    const real = a[n] * b[n] - a[n + 1] * b[n + 1];
    into[n + 1] = a[n] * b[n + 1] + a[n + 1] * b[n];
    into[n] = real;
  }
}
