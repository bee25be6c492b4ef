import { randomStream } from '../volume/random-values.ts';
import { Adam } from './adam.ts';
import type { ConvertedFrames } from './converted-frames.ts';
import { MultilayerPerceptron } from './multilayer-perceptron.ts';
import { shuffle, splitSamples } from './split-samples.ts';
import { WorkTurns, type WorkWatch } from './work-turns.ts';

/** How a network is made and taught. */
export interface TrainingOptions {
  /** Units of each layer between the converted frame and the classes. */
  readonly hidden: readonly number[];
  /** Holds weights small: half of it times their squares is added to the loss of a batch, over its samples. */
  readonly alpha: number;
  /** Passes over the training frames, at most. */
  readonly epochs: number;
  /** Of the labelled frames, what the network is judged by and does not learn from; between 0 and 1. */
  readonly validation: number;
  readonly seed: number;
}

/** Layers and alpha as Dragonfly's classifier begins with; passes as scikit-learn's MLPClassifier. */
export const DEFAULT_TRAINING: TrainingOptions = {
  hidden: [10, 10],
  alpha: 0.1,
  epochs: 200,
  validation: 0.2,
  seed: 1,
};

/** How good a network is after an epoch. */
export interface TrainingEpoch {
  /** Cross entropy, nats per frame: while it learnt, and of the validation. */
  readonly loss: number;
  readonly validationLoss: number;
  /** Part of the frames whose class is right, 0 to 1. */
  readonly accuracy: number;
  readonly validationAccuracy: number;
}

/** What came of training. */
export interface TrainedClassifier {
  readonly classifier: FrameClassifier;
  readonly epochs: readonly TrainingEpoch[];
  /** The epoch, from 0, whose weights are kept: the one with the least validation loss. */
  readonly best: number;
  /** Frames of the validation by true class, then by the class that was found; row by row. */
  readonly confusion: Uint32Array;
  readonly trainingCount: number;
  readonly validationCount: number;
  /** Whether it was ended before its end. */
  readonly isCancelled: boolean;
}

/** As scikit-learn's. */
const BATCH = 200;
const RATE = 1e-3;

/** Epochs without a lower validation loss after which nothing better is expected. */
const PATIENCE = 30;

/** A network that tells the classes of converted frames. */
export class FrameClassifier {
  /** The classes that it knows, 1 to 26. */
  readonly codes: readonly number[];
  readonly network: MultilayerPerceptron;
  readonly #means: Float64Array;
  readonly #scales: Float64Array;
  readonly #input: Float64Array;

  constructor(
    codes: readonly number[],
    network: MultilayerPerceptron,
    means: Float64Array,
    scales: Float64Array,
  ) {
    this.codes = codes;
    this.network = network;
    this.#means = means;
    this.#scales = scales;
    this.#input = new Float64Array(means.length);
  }

  /** What the network is given of a row: each value less its mean, in units of its deviation. */
  inputOf({ values, width }: ConvertedFrames, row: number): Float64Array {
    for (let i = 0; i < width; i++) {
      this.#input[i] = (values[row * width + i] - this.#means[i]) * this.#scales[i];
    }
    return this.#input;
  }

  /** The most probable class of a row, by its place among `codes`, and its probability. */
  classify(frames: ConvertedFrames, row: number): { place: number; confidence: number } {
    const probabilities = this.network.probabilities(this.inputOf(frames, row));
    const place = this.network.likeliest;
    return { place, confidence: probabilities[place] };
  }
}

/**
 * Teaches a network the classes of labelled frames.
 *
 * @param classes of each converted frame: 0 for none, else 1 to 26.
 * @param names of the classes 1 to 26.
 * @param told after each epoch; waited for.
 * @param watch a signal ends it after an epoch: what it has come to is the result.
 * @throws Input where the labels are too few or of one class.
 */
export async function trainClassifier(
  frames: ConvertedFrames,
  classes: Uint8Array,
  names: string,
  options: TrainingOptions,
  told: (epoch: TrainingEpoch) => Promise<void> | void = () => undefined,
  { signal }: Pick<WorkWatch, 'signal'> = {},
): Promise<TrainedClassifier> {
  const codes = [...new Set(classes)].filter((code) => code > 0).sort((a, b) => a - b);
  const rows = Uint32Array.from([...classes.keys()].filter((row) => classes[row] > 0));
  const targets = Uint8Array.from(rows, (row) => codes.indexOf(classes[row]));
  const split = splitSamples(
    targets,
    codes.map((code) => names.charAt(code - 1)),
    options.validation,
    options.seed,
  );
  const rowsOf = (samples: Uint32Array): Uint32Array => samples.map((sample) => rows[sample]);
  const [training, validation] = [rowsOf(split.training), rowsOf(split.validation)];
  const targetOf = (row: number): number => codes.indexOf(classes[row]);
  const { means, scales } = standardOf(frames, training);
  const network = new MultilayerPerceptron(
    [frames.width, ...options.hidden, codes.length],
    options.seed,
  );
  const classifier = new FrameClassifier(codes, network, means, scales);
  const { weights } = network;
  const isPenalised = weights.map((_, at) => Number(network.isPenalised(at)));
  const gradient = new Float64Array(weights.length);
  const adam = new Adam(weights.length, RATE);
  const random = randomStream(options.seed + 1);
  const turns = new WorkTurns({});
  const epochs: TrainingEpoch[] = [];
  let best = { at: 0, weights: weights.slice() };
  while (
    epochs.length < options.epochs &&
    epochs.length - best.at <= PATIENCE &&
    signal?.aborted !== true
  ) {
    shuffle(training, random);
    let [loss, right] = [0, 0];
    for (let first = 0; first < training.length; first += BATCH) {
      const batch = training.subarray(first, first + BATCH);
      gradient.fill(0);
      for (const row of batch) {
        const target = targetOf(row);
        loss += network.addGradient(classifier.inputOf(frames, row), target, gradient);
        right += Number(network.likeliest === target);
      }
      for (let at = 0; at < gradient.length; at++) {
        const penalty = options.alpha * isPenalised[at] * weights[at];
        gradient[at] = (gradient[at] + penalty) / batch.length;
      }
      adam.step(weights, gradient);
      await turns.next(0);
    }
    const judged = judge(classifier, frames, validation, targetOf);
    const epoch = {
      loss: loss / training.length,
      accuracy: right / training.length,
      validationLoss: judged.loss,
      validationAccuracy: judged.accuracy,
    };
    epochs.push(epoch);
    if (epochs.length === 1 || epoch.validationLoss < epochs[best.at].validationLoss) {
      best = { at: epochs.length - 1, weights: weights.slice() };
    }
    await told(epoch);
  }
  weights.set(best.weights);
  return {
    classifier,
    epochs,
    best: best.at,
    confusion: judge(classifier, frames, validation, targetOf).confusion,
    trainingCount: training.length,
    validationCount: validation.length,
    isCancelled: signal?.aborted === true,
  };
}

/** Deviations that are rounding, beside the mean: values are float32. */
const ROUNDING = 1e-6;

/** Of each value over the training rows: its mean, and one over its deviation; 0 for a value that never changes. */
function standardOf(
  { values, width }: ConvertedFrames,
  rows: Uint32Array,
): { readonly means: Float64Array; readonly scales: Float64Array } {
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const row of rows) {
    for (let i = 0; i < width; i++) {
      means[i] += values[row * width + i] / rows.length;
    }
  }
  for (const row of rows) {
    for (let i = 0; i < width; i++) {
      squares[i] += (values[row * width + i] - means[i]) ** 2 / rows.length;
    }
  }
  const scales = squares.map((square, i) => {
    const deviation = Math.sqrt(square);
    return deviation > ROUNDING * Math.abs(means[i]) ? 1 / deviation : 0;
  });
  return { means, scales };
}

function judge(
  classifier: FrameClassifier,
  frames: ConvertedFrames,
  rows: Uint32Array,
  targetOf: (row: number) => number,
): { readonly loss: number; readonly accuracy: number; readonly confusion: Uint32Array } {
  const count = classifier.codes.length;
  const confusion = new Uint32Array(count * count);
  let [loss, right] = [0, 0];
  for (const row of rows) {
    const target = targetOf(row);
    const probabilities = classifier.network.probabilities(classifier.inputOf(frames, row));
    const found = classifier.network.likeliest;
    loss -= Math.log(Math.max(probabilities[target], Number.MIN_VALUE));
    right += Number(found === target);
    confusion[target * count + found] += 1;
  }
  return { loss: loss / rows.length, accuracy: right / rows.length, confusion };
}
