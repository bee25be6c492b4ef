import { randomStream } from '../volume/random-values.ts';

/** Weights of all layers, one after the other: of each its matrix, inputs fastest, then its biases. */
type Weights = Float64Array;

/**
 * A multilayer perceptron: fully connected layers, rectified linear units within, a softmax at the end. float64, and
 * the same numbers for the same seed.
 */
export class MultilayerPerceptron {
  /** Values of each layer, the input first and the classes last. */
  readonly sizes: readonly number[];
  readonly weights: Weights;
  readonly #offsets: readonly number[];
  readonly #activations: readonly Float64Array[];
  readonly #errors: readonly Float64Array[];

  /** @param seed of the weights: uniform within sqrt(6 / (inputs + outputs)) of each layer (Glorot and Bengio 2010). */
  constructor(sizes: readonly number[], seed: number) {
    this.sizes = sizes;
    const offsets = [0];
    for (let layer = 1; layer < sizes.length; layer++) {
      offsets.push(offsets[layer - 1] + (sizes[layer - 1] + 1) * sizes[layer]);
    }
    this.#offsets = offsets;
    this.#activations = sizes.map((size) => new Float64Array(size));
    this.#errors = sizes.map((size) => new Float64Array(size));
    const random = randomStream(seed);
    this.weights = new Float64Array(offsets[sizes.length - 1]);
    for (let layer = 1; layer < sizes.length; layer++) {
      const bound = Math.sqrt(6 / (sizes[layer - 1] + sizes[layer]));
      for (let at = offsets[layer - 1]; at < offsets[layer]; at++) {
        this.weights[at] = bound * (2 * random() - 1);
      }
    }
  }

  /**
   * The probability of each class.
   *
   * @param input one value per input.
   * @returns overwritten by the next call.
   */
  probabilities(input: ArrayLike<number>): Float64Array {
    const last = this.sizes.length - 1;
    this.#activations[0].set(input);
    for (let layer = 1; layer <= last; layer++) {
      const [from, to] = [this.#activations[layer - 1], this.#activations[layer]];
      const biases = this.#biasesOf(layer);
      for (let j = 0; j < to.length; j++) {
        let sum = this.weights[biases + j];
        for (let i = 0, at = this.#offsets[layer - 1] + j * from.length; i < from.length; i++) {
          sum += this.weights[at + i] * from[i];
        }
        to[j] = layer === last ? sum : Math.max(0, sum);
      }
    }
    return softmax(this.#activations[last]);
  }

  /**
   * Adds the gradient of the cross entropy of one sample.
   *
   * @param target its class.
   * @returns the cross entropy, nats.
   */
  addGradient(input: ArrayLike<number>, target: number, gradient: Weights): number {
    const probabilities = this.probabilities(input);
    const last = this.sizes.length - 1;
    const loss = -Math.log(Math.max(probabilities[target], Number.MIN_VALUE));
    this.#errors[last].set(probabilities);
    this.#errors[last][target] -= 1;
    for (let layer = last; layer > 0; layer--) {
      const [from, errors] = [this.#activations[layer - 1], this.#errors[layer]];
      const below = this.#errors[layer - 1].fill(0);
      const biases = this.#biasesOf(layer);
      for (let j = 0; j < errors.length; j++) {
        const error = errors[j];
        if (error === 0) {
          continue;
        }
        gradient[biases + j] += error;
        for (let i = 0, at = this.#offsets[layer - 1] + j * from.length; i < from.length; i++) {
          gradient[at + i] += error * from[i];
          below[i] += error * this.weights[at + i];
        }
      }
      for (let i = 0; i < below.length; i++) {
        below[i] = from[i] > 0 ? below[i] : 0;
      }
    }
    return loss;
  }

  /** The class of the last sample that went through, by its place. */
  get likeliest(): number {
    const probabilities = this.#activations[this.sizes.length - 1];
    return probabilities.reduce((most, value, i) => (value > probabilities[most] ? i : most), 0);
  }

  /** Whether a weight is one of a matrix; biases are not held small. */
  isPenalised(at: number): boolean {
    const layer = this.#offsets.findIndex((offset) => offset > at);
    return at < this.#biasesOf(layer);
  }

  #biasesOf(layer: number): number {
    return this.#offsets[layer - 1] + this.sizes[layer - 1] * this.sizes[layer];
  }
}

/** In place. */
function softmax(values: Float64Array): Float64Array {
  const most = values.reduce((largest, value) => Math.max(largest, value), -Infinity);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp(values[i] - most);
    sum += values[i];
  }
  for (let i = 0; i < values.length; i++) {
    values[i] /= sum;
  }
  return values;
}
