import { FrameTable } from '../../../../src/backends/webgpu/frame-table.ts';
import { NO_PAIR } from '../../../../src/backends/webgpu/kernels/photon-sum.ts';
import { groupsOf, groupsOfRows } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { wideNumber } from '../../../../src/backends/webgpu/kernels/wide.ts';
import { FACTS_STRIDE } from '../../../../src/backends/webgpu/kernels/tomogram-facts.ts';
import { packFacts } from '../../../../src/backends/webgpu/pack-tomograms.ts';
import { randomNumbers } from '../../../support/random-problem.ts';
import { errorOf, type KernelCase } from '../kernel-case.ts';
import { float32Of, toBase64, uint32Of } from '../kernel-run.ts';

const FRAMES = 75;
const LANES = 8;
const SCALE = 2 ** 36;
const TOLERANCE = 1e-6;

const random = randomNumbers(3);
const numbers = Int32Array.of(0, 1, 2, 3, 4, 5, 6, -1);
const priors = Float64Array.of(0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1);
const tomograms = {
  ...{ count: 7, matrices: new Float64Array(63), weights: priors },
  models: new Int32Array(7),
};
const excess = Float32Array.from({ length: LANES }, () => 20 * random() - 10);

/** Values of a frame; every pair of its log-likelihoods is between the maximum and twice the window below. */
const frames = Array.from({ length: FRAMES }, () => {
  const beta = 0.05 + random();
  const window = 14 / beta;
  const maximum = 100 * random() - 50;
  return { ...{ beta, window, maximum }, fluence: 0.5 + random(), normaliser: 1 + random() };
});
const logLikelihoods = Float32Array.from({ length: LANES * FRAMES }, (_, i) => {
  const { maximum, window } = frames[Math.floor(i / LANES)];
  return i % LANES === LANES - 1 ? NO_PAIR : maximum - 2 * window * random() ** 3;
});

const table = new FrameTable(FRAMES);
for (const name of ['beta', 'window', 'maximum', 'fluence', 'normaliser'] as const) {
  table.set(
    name,
    Float64Array.from(frames, (frame) => frame[name]),
  );
}
table.set(
  'logNormaliser',
  Float64Array.from(frames, ({ normaliser }) => Math.log(normaliser)),
);
const frameTable = table.values;

const facts = packFacts(tomograms, undefined, numbers);
excess.forEach((value, lane) => {
  new Float32Array(facts.buffer)[FACTS_STRIDE * lane + 3] = value;
});

/** Pairs of a frame: exp(beta D) with its logarithm, in float64; those beyond the window are gone. */
const pairsOf = (d: number): { lane: number; weight: number; logarithm: number }[] => {
  const { beta, window, maximum } = frames[d];
  return Array.from({ length: LANES }, (_, lane) => lane)
    .map((lane) => ({ lane, distance: logLikelihoods[LANES * d + lane] - Math.fround(maximum) }))
    .filter(({ distance }) => distance > -window)
    .map(({ lane, distance }) => ({
      ...{ lane, logarithm: beta * distance },
      weight: Math.exp(beta * distance),
    }));
};

const everyFrame = Array.from({ length: FRAMES }, (_, d) => d);
const sumOver = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

function wideNumbers(text: string): number[] {
  const halves = uint32Of(text);
  return Array.from(
    { length: halves.length / 2 },
    (_, i) => wideNumber(halves[2 * i], halves[2 * i + 1]) / SCALE,
  );
}

export function normaliserCase(): KernelCase {
  const expected = everyFrame.map((d) => sumOver(pairsOf(d), ({ weight }) => weight));
  return {
    name: 'normalisers: sums of exp(beta D) within the window',
    run: {
      kernel: 'normalisers',
      params: { rows: FRAMES, quads: 2, sumScale: SCALE },
      bindings: [logLikelihoods, frameTable, new Uint32Array(2 * FRAMES)].map(toBase64),
      groups: groupsOf(FRAMES, 64),
      outputs: [2],
    },
    tolerance: TOLERANCE,
    error: ([output]) => errorOf(wideNumbers(output), expected),
  };
}

export function frameSumCase(): KernelCase {
  const expected = everyFrame.flatMap((d) => {
    const pairs = pairsOf(d);
    const { normaliser } = frames[d];
    return [
      sumOver(pairs, ({ weight }) => weight),
      sumOver(pairs, ({ weight, logarithm }) => weight * logarithm),
      sumOver(pairs, ({ lane, weight, logarithm }) =>
        weight / normaliser >= 1e-6
          ? weight * (logarithm - Math.log(normaliser) - Math.log(priors[lane]))
          : 0,
      ),
      sumOver(pairs, ({ lane, weight }) => weight * excess[lane]),
    ];
  });
  return {
    name: 'frame sums: probability, likelihood, information, photons',
    run: {
      kernel: 'frameSums',
      params: { rows: FRAMES, quads: 2, sumScale: SCALE, valueScale: SCALE },
      bindings: [
        ...[logLikelihoods, frameTable, facts],
        ...[new Uint32Array(8 * FRAMES), new Uint32Array(2 * FRAMES)],
      ].map(toBase64),
      groups: groupsOf(FRAMES, 64),
      outputs: [3],
    },
    tolerance: TOLERANCE,
    error: ([output]) => errorOf(wideNumbers(output), expected),
  };
}

export function shareCase(): KernelCase {
  const expected = Array.from({ length: LANES }, (_, lane) =>
    sumOver(everyFrame, (d) =>
      sumOver(pairsOf(d), (pair) =>
        pair.lane === lane ? (pair.weight / frames[d].normaliser) * frames[d].fluence : 0,
      ),
    ),
  );
  return {
    name: 'shares: sums of P x fluence over the frames',
    run: {
      kernel: 'shares',
      params: { rows: FRAMES, quads: 2 },
      bindings: [
        ...[logLikelihoods, frameTable, new Float32Array(LANES), new Float32Array(LANES)],
      ].map(toBase64),
      groups: groupsOf(2, 64),
      outputs: [2],
    },
    tolerance: TOLERANCE,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}

/** Tomograms 5, 0 and 3 of the tile, side by side; the fourth place is filling. */
export function probabilityCase(): KernelCase {
  const lanes = [5, 0, 3];
  const sources = new Uint32Array(8);
  const factors = new Float32Array(sources.buffer);
  lanes.forEach((lane, i) => {
    sources[2 * i] = lane;
    factors[2 * i + 1] = 1 + i;
  });
  const expected = everyFrame.flatMap((d) => [
    ...lanes.map((lane, i) => {
      const found = pairsOf(d).find((pair) => pair.lane === lane);
      const probability = (found?.weight ?? 0) / frames[d].normaliser;
      return probability > 1e-6 ? probability * (1 + i) : 0;
    }),
    0,
  ]);
  return {
    name: 'probabilities: those that are merged, side by side',
    run: {
      kernel: 'probabilities',
      params: { rows: FRAMES, quads: 1, blockQuads: 1, sourceQuads: 2 },
      bindings: [...[logLikelihoods, frameTable, sources, new Float32Array(4 * FRAMES)]].map(
        toBase64,
      ),
      groups: groupsOfRows(FRAMES, 1),
      outputs: [3],
    },
    tolerance: TOLERANCE,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}
