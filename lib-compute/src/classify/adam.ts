/** Constants of its authors. */
const FIRST = 0.9;
const SECOND = 0.999;
const EPSILON = 1e-8;

/** Adam (Kingma and Ba 2015): steps along gradients, each weight by its own measure. */
export class Adam {
  readonly #rate: number;
  readonly #means: Float64Array;
  readonly #squares: Float64Array;
  #steps = 0;

  /** @param rate how far a weight goes in a step, about. */
  constructor(count: number, rate: number) {
    this.#rate = rate;
    this.#means = new Float64Array(count);
    this.#squares = new Float64Array(count);
  }

  /** Changes `weights` in place. */
  step(weights: Float64Array, gradient: Float64Array): void {
    this.#steps += 1;
    const first = 1 - FIRST ** this.#steps;
    const second = 1 - SECOND ** this.#steps;
    for (let i = 0; i < weights.length; i++) {
      this.#means[i] = FIRST * this.#means[i] + (1 - FIRST) * gradient[i];
      this.#squares[i] = SECOND * this.#squares[i] + (1 - SECOND) * gradient[i] ** 2;
      const size = Math.sqrt(this.#squares[i] / second) + EPSILON;
      weights[i] -= (this.#rate * this.#means[i]) / first / size;
    }
  }
}
