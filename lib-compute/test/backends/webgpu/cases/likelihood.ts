import type { SparsePhotons } from '../../../../src/photons/sparse-photons.ts';
import { sumOverPhotons } from '../../../../src/photons/sum-over-photons.ts';
import { FrameTable } from '../../../../src/backends/webgpu/frame-table.ts';
import { NO_PAIR } from '../../../../src/backends/webgpu/kernels/photon-sum.ts';
import { groupsOf, groupsOfRows } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { FACTS_STRIDE } from '../../../../src/backends/webgpu/kernels/tomogram-facts.ts';
import { packCandidates, packFacts } from '../../../../src/backends/webgpu/pack-tomograms.ts';
import { randomNumbers, randomProblem } from '../../../support/random-problem.ts';
import { errorOf, type KernelCase } from '../kernel-case.ts';
import { float32Of, toBase64, uint32Of } from '../kernel-run.ts';
import { byFrame, type Counts } from './photons-of-case.ts';

const LANES = 8;
const numbers = Int32Array.of(4, 2, 0, 1, 3, 5, 6, -1);

/** Sums over photons with weights, scales and a set of candidates. */
export function likelihoodCase(counts: Counts): KernelCase {
  const problem = randomProblem({
    ...{ frames: 21, pixels: 400, likelihoodPixels: 380, rotations: 7, size: 9, places: 3 },
  });
  const { photons, tomograms, pixels, candidates } = problem;
  if (!candidates) {
    throw new Error('the problem has no candidates');
  }
  const random = randomNumbers(8);
  const { frameCount } = photons;
  const slices = Float32Array.from(
    { length: LANES * pixels.likelihoodCount },
    () => 6 * random() - 3,
  );
  const penalties = Float32Array.from({ length: LANES }, () => 50 * random() - 25);
  const facts = packFacts(tomograms, candidates, numbers);
  penalties.forEach((value, lane) => {
    new Float32Array(facts.buffer)[FACTS_STRIDE * lane + 4] = value;
  });
  const perFrame = (): Float64Array =>
    Float64Array.from({ length: frameCount }, () => Math.fround(0.5 + random()));
  const [gain, cost] = [perFrame(), perFrame()];
  const frames = new FrameTable(frameCount);
  frames.set('gain', gain);
  frames.set('cost', cost);
  const rows = byFrame(photons, counts, pixels.likelihoodCount);
  const expected: number[] = [];
  for (let d = 0; d < frameCount; d++) {
    numbers.forEach((r, lane) => {
      const column = Float64Array.from(
        { length: pixels.likelihoodCount },
        (_, t) => slices[LANES * t + lane],
      );
      const own = candidates.framePlaces.subarray(candidates.offsets[d], candidates.offsets[d + 1]);
      const isPair = r >= 0 && own.includes(candidates.places[r]);
      const sum = gain[d] * sumOverPhotons(photons, d, column) + Math.log(tomograms.weights[r]);
      expected.push(isPair ? sum - cost[d] * penalties[lane] : NO_PAIR);
    });
  }
  return {
    name: `likelihood: photons, weights, penalties and candidates, ${counts}`,
    run: {
      kernel: 'likelihood',
      params: {
        ...rows.params,
        ...{ rows: frameCount, quads: 2, blockQuads: 2, lanes: 7, candidateWords: 1 },
      },
      bindings: [
        ...[slices, ...rows.bindings],
        ...[facts, frames.values],
        ...[
          packCandidates(candidates, { first: 0, count: frameCount }),
          new Float32Array(LANES * frameCount),
        ],
      ].map(toBase64),
      groups: groupsOfRows(frameCount, 2),
      outputs: [6],
    },
    // Nats: sums of 600 photons, of up to 100 nats.
    tolerance: 2e-5,
    error([output]) {
      const found = Array.from(float32Of(output));
      const isPair = expected.map((value) => value > NO_PAIR);
      const areSame = found.every((value, i) => value > NO_PAIR === isPair[i]);
      const differences = found.map((value, i) => (isPair[i] ? Math.abs(value - expected[i]) : 0));
      return areSame && isPair.includes(true) ? Math.max(...differences) : Infinity;
    },
  };
}

/** Of several equal values the lowest tomogram number is the best, wherever it lies. */
export function maximaCase(): KernelCase {
  const frameCount = 70;
  const photons: Pick<SparsePhotons, 'frameCount'> = { frameCount };
  const random = randomNumbers(9);
  const values = Float32Array.from({ length: LANES * photons.frameCount }, (_, i) =>
    i % LANES === LANES - 1 ? NO_PAIR : Math.floor(3 * random()),
  );
  const weights = new Float64Array(7).fill(1);
  const tomograms = {
    count: 7,
    matrices: new Float64Array(63),
    weights,
    models: new Int32Array(7),
  };
  const best = new Float32Array(2 * frameCount).fill(NO_PAIR);
  const initialNumbers = new Uint32Array(best.buffer);
  const expected: number[] = [];
  for (let d = 0; d < frameCount; d++) {
    // Some frames come with a maximum of an earlier tile.
    best[2 * d] = d % 3 === 0 ? 2 : NO_PAIR;
    initialNumbers[2 * d + 1] = d % 3 === 0 ? 1 : 2 ** 32 - 1;
    const pairs = Array.from(numbers, (number, lane) => ({
      number,
      value: values[LANES * d + lane],
    }))
      .concat(d % 3 === 0 ? [{ number: 1, value: 2 }] : [])
      .filter(({ number }) => number >= 0)
      .sort((a, b) => b.value - a.value || a.number - b.number);
    expected.push(pairs[0].value, pairs[0].number);
  }
  return {
    name: 'maxima: ties go to the lowest number',
    run: {
      kernel: 'maxima',
      params: { rows: frameCount, quads: 2 },
      bindings: [values, packFacts(tomograms, undefined, numbers), best].map(toBase64),
      groups: groupsOf(frameCount, 64),
      outputs: [2],
    },
    tolerance: 0,
    error([output]) {
      const maxima = float32Of(output);
      const found = uint32Of(output);
      return errorOf(
        expected.map((_, i) => (i % 2 === 0 ? maxima[i] : found[i])),
        expected,
      );
    },
  };
}
