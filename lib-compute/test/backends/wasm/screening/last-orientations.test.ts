import { expect, test } from 'vitest';
import { exactLogLikelihoods } from '../../../../src/backends/float32/exact-log-likelihoods.ts';
import { float32Margin } from '../../../../src/backends/float32/float32-margin.ts';
import {
  lastOrientations,
  meetLast,
} from '../../../../src/backends/wasm/screening/last-orientations.ts';
import { randomModels, randomProblem } from '../../../support/random-problem.ts';
import { preparedState } from './prepared-state.ts';

const FRAMES = 40;
const random = randomProblem({
  ...{ frames: FRAMES, pixels: 1500, likelihoodPixels: 1400, rotations: 50, size: 21, models: 2 },
});
const inside = (values: Float64Array): Float64Array => values.map((value) => 0.8 * value);
const { qx, qy, qz } = random.pixels;
// Beyond the grid parity mode, in which pairs are computed in float64, sees other values.
const pixels = { ...random.pixels, qx: inside(qx), qy: inside(qy), qz: inside(qz) };
const problem = { ...random, pixels };
const model = randomModels(problem.grid, 5);
const everything = new Float64Array(FRAMES).fill(Infinity);
/** Frame 0 has none, and frame 1 one of another worker; 17 differ in the first model. */
const last = Int32Array.from({ length: FRAMES }, (_, d) =>
  d < 2 ? [-1, 100_000][d] : d % 2 === 0 ? 2 * (d % 17) : 2 * (d % 3) + 1,
);

test('each orientation comes once, with its frames, in tiles of one model', async () => {
  const { state } = await preparedState(problem, model, everything);
  const numbers = state.memory.int32(state.layout.numbers, state.tomogramCount);
  const tiles = lastOrientations(state, last);
  const models = tiles.map((tile) =>
    tile.map(({ place }) => problem.tomograms.models[numbers[place]]),
  );
  expect(models.every((own) => new Set(own).size === 1 && own.length <= 16)).toBe(true);
  const found = tiles.flat().flatMap(({ place, frames }) => frames.map((d) => [d, numbers[place]]));
  const expected = Array.from(last, (number, d) => [d, number]).slice(2);
  expect(found.sort(([a], [b]) => a - b)).toEqual(expected);
});

test('frames have reached little less than their log-likelihoods', async () => {
  const { state, screening, referenceSums } = await preparedState(problem, model, everything);
  const tiles = lastOrientations(state, last);
  screening.last = tiles;
  meetLast(state, screening, { from: 0, to: tiles.length });
  const reached = state.memory.float64(state.layout.reached, FRAMES);
  expect([...reached.subarray(0, 2)]).toEqual([-Infinity, -Infinity]);
  const scale = new Float64Array(FRAMES).fill(1);
  const frames = Array.from({ length: FRAMES - 2 }, (_, i) => i + 2);
  const tomograms = frames.map((d) => last[d]);
  const exact = exactLogLikelihoods(problem, model, scale, { frames, tomograms });
  const margin = float32Margin(problem.photons);
  const below = frames.map((d, i) => exact[i] - (reached[d] + referenceSums[d]) + margin[d]);
  expect(Math.min(...below)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...below)).toBeLessThan(2);
});
