import { describe, expect, it, test } from 'vitest';
import { Adam } from '../../src/classify/adam.ts';
import {
  DEFAULT_TRAINING,
  trainClassifier,
  type TrainingEpoch,
} from '../../src/classify/frame-classifier.ts';
import { MultilayerPerceptron } from '../../src/classify/multilayer-perceptron.ts';
import { splitSamples } from '../../src/classify/split-samples.ts';
import { randomNumbers } from '../support/random-problem.ts';
import { refusalOf } from '../support/refusal.ts';

const NAMES = 'abcdefghijklmnopqrstuvwxyz';

describe.each([[[4, 3]], [[5, 7, 2]], [[3, 4, 6, 5]]])('a network of layers %j', (sizes) => {
  const random = randomNumbers(sizes.length);
  const input = Float64Array.from({ length: sizes[0] }, () => 2 * random() - 1);
  const target = 1;

  it('has probabilities that add up to 1', () => {
    const probabilities = new MultilayerPerceptron(sizes, 3).probabilities(input);
    expect(probabilities.length).toBe(sizes.at(-1));
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it('has the gradient that differences of its loss have', () => {
    const network = new MultilayerPerceptron(sizes, 3);
    const gradient = new Float64Array(network.weights.length);
    const loss = network.addGradient(input, target, gradient);
    expect(loss).toBeCloseTo(-Math.log(network.probabilities(input)[target]), 12);
    const step = 1e-6;
    const lossAt = (at: number, change: number): number => {
      const kept = network.weights[at];
      network.weights[at] = kept + change;
      const moved = -Math.log(network.probabilities(input)[target]);
      network.weights[at] = kept;
      return moved;
    };
    gradient.forEach((value, at) => {
      const truth = (lossAt(at, step) - lossAt(at, -step)) / (2 * step);
      expect(value).toBeCloseTo(truth, 7);
    });
  });

  it('holds small its matrices, not its biases', () => {
    const network = new MultilayerPerceptron(sizes, 3);
    const matrices = sizes.slice(1).reduce((sum, size, i) => sum + size * sizes[i], 0);
    const penalised = [...network.weights.keys()].filter((at) => network.isPenalised(at));
    expect(penalised.length).toBe(matrices);
  });
});

test('the first step of Adam goes as far as its rate, along the sign of the gradient', () => {
  const weights = Float64Array.of(1, 2, 3);
  new Adam(3, 0.1).step(weights, Float64Array.of(4, -0.5, 0));
  expect(weights[0]).toBeCloseTo(0.9, 7);
  expect(weights[1]).toBeCloseTo(2.1, 7);
  expect(weights[2]).toBe(3);
});

test('of each class the same part is for validation, and at least one frame either way', () => {
  const targets = Uint8Array.from({ length: 62 }, (_, i) => (i < 40 ? 0 : i < 60 ? 1 : 2));
  const { training, validation } = splitSamples(targets, ['a', 'b', 'c'], 0.25, 4);
  const counts = (samples: Uint32Array) =>
    [0, 1, 2].map((target) => samples.filter((sample) => targets[sample] === target).length);
  expect(counts(validation)).toEqual([10, 5, 1]);
  expect(counts(training)).toEqual([30, 15, 1]);
  expect(new Set([...training, ...validation]).size).toBe(62);
  expect(splitSamples(targets, ['a', 'b', 'c'], 0.25, 4).validation).toEqual(validation);
  expect(splitSamples(targets, ['a', 'b', 'c'], 0.25, 5).validation).not.toEqual(validation);
});

/** Frames of three classes, c within a and b in all but one value; every tenth has no label. */
function labelled(count: number, seed: number) {
  const width = 6;
  const random = randomNumbers(seed);
  const truth = Uint8Array.from({ length: count }, (_, row) => (row % 3) + 1);
  const values = Float32Array.from({ length: count * width }, (_, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    return random() + (column === 0 ? 100 : 0) + (column === truth[row] ? 1.5 : 0);
  });
  const classes = truth.map((code, row) => (row % 10 === 9 ? 0 : code));
  const frames = { frames: Uint32Array.from(truth.keys()), width, values, blank: [] };
  return { frames, classes, truth };
}

describe('training', () => {
  const { frames, classes, truth } = labelled(240, 3);

  it('finds classes that differ, and tells those of frames without a label', async () => {
    const told: TrainingEpoch[] = [];
    const trained = await trainClassifier(frames, classes, NAMES, DEFAULT_TRAINING, (epoch) => {
      told.push(epoch);
    });
    const { classifier, epochs, best, confusion, validationCount, trainingCount } = trained;
    expect(told).toEqual(epochs);
    expect(classifier.codes).toEqual([1, 2, 3]);
    expect(trainingCount + validationCount).toBe(216);
    expect(epochs[best].validationAccuracy).toBeGreaterThan(0.95);
    expect(epochs[best].validationLoss).toBe(
      Math.min(...epochs.map(({ validationLoss }) => validationLoss)),
    );
    expect(confusion.reduce((sum, value) => sum + value, 0)).toBe(validationCount);
    const right = confusion[0] + confusion[4] + confusion[8];
    expect(right / validationCount).toBeCloseTo(epochs[best].validationAccuracy, 12);
    const rows = [...classes.keys()].filter((row) => classes[row] === 0);
    const found = rows.map((row) => classifier.classify(frames, row));
    const known = found.filter(({ place }, i) => classifier.codes[place] === truth[rows[i]]);
    expect(known.length / rows.length).toBeGreaterThan(0.9);
    expect(found.every(({ confidence }) => confidence > 1 / 3 && confidence <= 1)).toBe(true);
  });

  it('comes to the same numbers for the same seed alone', async () => {
    const options = { ...DEFAULT_TRAINING, epochs: 5 };
    const [one, same, other] = await Promise.all(
      [1, 1, 2].map((seed) => trainClassifier(frames, classes, NAMES, { ...options, seed })),
    );
    expect(same.epochs).toEqual(one.epochs);
    expect(same.classifier.network.weights).toEqual(one.classifier.network.weights);
    expect(other.epochs).not.toEqual(one.epochs);
  });

  it('ends with what it has come to', async () => {
    const ending = new AbortController();
    const trained = await trainClassifier(
      frames,
      classes,
      NAMES,
      DEFAULT_TRAINING,
      () => {
        ending.abort();
      },
      { signal: ending.signal },
    );
    expect(trained.isCancelled).toBe(true);
    expect(trained.epochs.length).toBe(1);
    expect(trained.confusion.reduce((sum, value) => sum + value, 0)).toBe(trained.validationCount);
  });

  it.each([
    ['no label', () => 0, 'labelled frames of at least two classes, but is no labelled frame'],
    ['one class', () => 2, 'class b alone'],
    [
      'one frame of a class',
      (code: number, row: number) => (row === 0 ? 1 : code === 2 ? 2 : 0),
      'Class a should be at least 2 labelled frames',
    ],
  ])('is refused with %s', async (_, relabel, message) => {
    const other = classes.map(relabel);
    const error = await refusalOf(() => trainClassifier(frames, other, NAMES, DEFAULT_TRAINING));
    expect(error.message).toContain(message);
  });
});

test('what differs by rounding alone counts as one value', async () => {
  const rows = 40;
  const width = 2;
  const values = Float32Array.from({ length: rows * width }, (_, at) => {
    const row = Math.floor(at / width);
    // Neighbours among float32.
    return at % width === 0 ? row % 2 : 1000 * (1 + (row % 2) * 2 ** -23);
  });
  const frames = {
    frames: Uint32Array.from({ length: rows }, (_, i) => i),
    width,
    values,
    blank: [],
  };
  const classes = Uint8Array.from({ length: rows }, (_, i) => (i % 2) + 1);
  const { classifier } = await trainClassifier(frames, classes, NAMES, {
    ...DEFAULT_TRAINING,
    epochs: 1,
  });
  for (const row of [0, 1]) {
    const [differs, rounds] = classifier.inputOf(frames, row);
    expect(Math.abs(differs)).toBeGreaterThan(0.5);
    expect(Math.abs(rounds)).toBe(0);
  }
});
