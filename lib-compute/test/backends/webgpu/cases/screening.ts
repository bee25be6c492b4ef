import { FrameTable } from '../../../../src/backends/webgpu/frame-table.ts';
import { NO_PAIR } from '../../../../src/backends/webgpu/kernels/photon-sum.ts';
import { groupsOf, groupsOfRows } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { FACTS_STRIDE } from '../../../../src/backends/webgpu/kernels/tomogram-facts.ts';
import { packFacts } from '../../../../src/backends/webgpu/pack-tomograms.ts';
import { sumOverPhotons } from '../../../../src/photons/sum-over-photons.ts';
import { randomNumbers, randomProblem } from '../../../support/random-problem.ts';
import { errorOf, type KernelCase } from '../kernel-case.ts';
import { float32Of, fromBase64, toBase64, uint32Of } from '../kernel-run.ts';
import { byFrame, type Counts } from './photons-of-case.ts';

const QUADS = 5;
const LANES = 4 * QUADS;
const SIXTEENS = 2;
const FRAMES = 21;
const STEP = 0.0625;
const LOWEST = -3;

const problem = randomProblem({
  ...{ frames: FRAMES, pixels: 1500, likelihoodPixels: 1400, rotations: LANES, size: 9 },
  lit: 0.9,
});
const { pixels, tomograms } = problem;
const PIXELS = pixels.likelihoodCount;
/** With pixels of more photons than a byte holds. */
const photons = {
  ...problem.photons,
  counts: problem.photons.counts.map((count, i) => (i % 50 === 0 ? 400 * count : count)),
};
const random = randomNumbers(4);
const slices = Float32Array.from({ length: LANES * PIXELS }, () => LOWEST - 0.5 + 4.6 * random());
const facts = packFacts(
  tomograms,
  undefined,
  Int32Array.from({ length: LANES }, (_, r) => r),
);
const penalties = Float32Array.from({ length: LANES }, () => 50 * random() - 25);
penalties.forEach((value, lane) => {
  new Float32Array(facts.buffer)[FACTS_STRIDE * lane + 4] = value;
});
const COST = 0.75;
const LOWEST_SUM = -12.5;
const frames = new FrameTable(FRAMES);
const perFrame = (value: number): Float64Array => new Float64Array(FRAMES).fill(value);
frames.set('gain', perFrame(1));
frames.set('cost', perFrame(COST));
frames.set('lowest', perFrame(LOWEST_SUM));
frames.set('reach', perFrame(10));
const params = { rows: FRAMES, quads: QUADS, blockQuads: 8, lanes: LANES, sixteens: SIXTEENS };

/** Sum of K x value over a frame's photons, for a tomogram, and what comes with it. */
function valueOf(d: number, lane: number, value: (t: number) => number): number {
  const column = Float64Array.from({ length: PIXELS }, (_, t) => value(t));
  const other = Math.log(tomograms.weights[lane]) - COST * penalties[lane];
  return sumOverPhotons(photons, d, column) + other;
}

const logLikelihoodOf = (d: number, lane: number): number =>
  valueOf(d, lane, (t) => slices[LANES * t + lane]);

/** A byte for each pixel and tomogram; what fills up sixteens is anything. */
const steps = Uint8Array.from({ length: 16 * SIXTEENS * PIXELS }, () => Math.floor(64 * random()));

/** Every logarithm is at or below its level, and above the one before. */
export function stepsCase(): KernelCase {
  return {
    name: 'steps: the first level above each logarithm',
    run: {
      kernel: 'steps',
      params: { ...params, rows: PIXELS, perNat: 1 / STEP },
      bindings: [slices, new Float32Array(PIXELS).fill(LOWEST), steps, new Uint32Array(2)].map(
        toBase64,
      ),
      groups: groupsOfRows(PIXELS, QUADS),
      outputs: [2, 3],
    },
    // Steps, of which 2^-15 are added before they are cut.
    tolerance: 4e-5,
    error([output, counters]) {
      const all = fromBase64(output);
      const found = Array.from(
        slices,
        (_, i) => all[16 * SIXTEENS * Math.floor(i / LANES) + (i % LANES)],
      );
      const errors = found.map((own, i) => {
        const above = (slices[i] - LOWEST) / STEP;
        const farther = own === 0 ? -Infinity : own - 1 - above;
        return own > 63 ? 63 - above : Math.max(above - own, farther);
      });
      const isTold = uint32Of(counters)[0] === 1 && found.some((own) => own > 63);
      return isTold ? Math.max(0, ...errors) : Infinity;
    },
  };
}

/** Sums of steps are exact, and nothing is lost in pixels of many photons. */
export function boundsCase(counts: Counts): KernelCase {
  const rows = byFrame(photons, counts, PIXELS);
  const expected: number[] = [];
  for (let d = 0; d < FRAMES; d++) {
    for (let lane = 0; lane < LANES; lane++) {
      expected.push(LOWEST_SUM + valueOf(d, lane, (t) => STEP * steps[16 * SIXTEENS * t + lane]));
    }
  }
  return {
    name: `bounds: steps of all photons, in whole numbers, ${counts}`,
    run: {
      kernel: 'bounds',
      params: { ...params, ...rows.params, blockQuads: 2, step: STEP },
      bindings: [
        ...[steps, ...rows.bindings, facts, frames.values],
        new Float32Array(LANES * FRAMES),
      ].map(toBase64),
      groups: groupsOfRows(FRAMES, SIXTEENS),
      outputs: [5],
    },
    tolerance: 5e-7,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}

/** The four with the highest bound are computed, and raise the best. */
export function leadersCase(counts: Counts): KernelCase {
  const rows = byFrame(photons, counts, PIXELS);
  const bounds = Float32Array.from({ length: LANES * FRAMES }, () => Math.floor(1000 * random()));
  const best = new Float32Array(2 * FRAMES).fill(NO_PAIR);
  const values: number[] = [];
  const numbers: number[] = [];
  for (let d = 0; d < FRAMES; d++) {
    const own = bounds.subarray(LANES * d, LANES * (d + 1));
    const quad = Math.floor(own.indexOf(Math.max(...own)) / 4);
    const lanes = [0, 1, 2, 3].map((k) => 4 * quad + k);
    const found = lanes.map((lane) => logLikelihoodOf(d, lane));
    values.push(Math.max(...found));
    numbers.push(lanes[found.indexOf(Math.max(...found))]);
  }
  return {
    name: `leaders: the highest bounds raise the best, ${counts}`,
    run: {
      kernel: 'leaders',
      params: { ...params, ...rows.params },
      bindings: [slices, ...rows.bindings, facts, frames.values, bounds, best].map(toBase64),
      groups: groupsOf(FRAMES, 1),
      outputs: [6],
    },
    tolerance: 2e-6,
    error([output]) {
      const found = float32Of(output);
      const areNumbers = numbers.every((number, d) => uint32Of(output)[2 * d + 1] === number);
      const raised = Float64Array.from(numbers, (_, d) => found[2 * d]);
      return areNumbers ? errorOf(raised, values) : Infinity;
    },
  };
}

/** Fours whose bounds are all below the level are no pairs, and the others are listed. */
export function survivorsCase(): KernelCase {
  const bounds = Float32Array.from({ length: LANES * FRAMES }, () => Math.floor(25 * random()));
  const best = new Float32Array(2 * FRAMES).fill(30);
  const expected = Array.from({ length: QUADS * FRAMES }, (_, index) => index).filter((index) =>
    bounds.subarray(4 * index, 4 * index + 4).some((bound) => bound >= 20),
  );
  return {
    name: 'survivors: fours that may count',
    run: {
      kernel: 'survivors',
      params: { ...params, counter: 1 },
      bindings: [
        bounds,
        best,
        frames.values,
        new Uint32Array(2),
        new Uint32Array(QUADS * FRAMES),
      ].map(toBase64),
      groups: groupsOfRows(FRAMES, QUADS),
      outputs: [0, 3, 4],
    },
    tolerance: 0,
    error([output, counters, list]) {
      const count = uint32Of(counters)[1];
      const listed = Array.from(uint32Of(list).subarray(0, count)).sort((a, b) => a - b);
      const isListed = JSON.stringify(listed) === JSON.stringify(expected);
      const areLeft = float32Of(output).every((value, i) =>
        expected.includes(Math.floor(i / 4)) ? value === bounds[i] : value === Math.fround(NO_PAIR),
      );
      return isListed && areLeft && count > 0 && count < QUADS * FRAMES ? 0 : Infinity;
    },
  };
}

/** What is listed is computed, and all else stays as it is. */
export function listedLikelihoodCase(counts: Counts): KernelCase {
  const rows = byFrame(photons, counts, PIXELS);
  const listed = Uint32Array.from({ length: 40 }, (_, i) => (7 * i) % (QUADS * FRAMES));
  const expected = Array.from({ length: LANES * FRAMES }, (_, i) =>
    listed.includes(Math.floor(i / 4))
      ? logLikelihoodOf(Math.floor(i / LANES), i % LANES)
      : NO_PAIR,
  );
  return {
    name: `listed likelihood: by a workgroup each, ${counts}`,
    run: {
      kernel: 'listedLikelihood',
      params: { ...params, ...rows.params, counter: 1 },
      bindings: [
        ...[slices, ...rows.bindings, facts, frames.values, listed, Uint32Array.of(0, 40)],
        new Float32Array(LANES * FRAMES).fill(NO_PAIR),
      ].map(toBase64),
      groups: groupsOf(16, 1),
      outputs: [7],
    },
    tolerance: 2e-6,
    error([output]) {
      const found = float32Of(output);
      const isListed = expected.map((value) => value > NO_PAIR);
      const isAsItWas = found.every((value, i) => value > Math.fround(NO_PAIR) === isListed[i]);
      const own = (values: ArrayLike<number>): number[] =>
        Array.from(values).filter((_, i) => isListed[i]);
      return isAsItWas ? errorOf(own(found), own(expected)) : Infinity;
    },
  };
}
