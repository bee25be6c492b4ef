import { expect, test } from 'vitest';
import { exactLogLikelihoods } from '../../../../src/backends/float32/exact-log-likelihoods.ts';
import { float32Margin } from '../../../../src/backends/float32/float32-margin.ts';
import type { EmcProblem } from '../../../../src/backends/emc-problem.ts';
import { boundTiles, tileRows } from '../../../../src/backends/wasm/screening/bound-tiles.ts';
import { pixelBlocks } from '../../../../src/backends/wasm/pixel-blocks.ts';
import { tileAt } from '../../../../src/backends/wasm/worker-state.ts';
import { countsPerFrame } from '../../../../src/photons/counts-per-frame.ts';
import { visitPhotons } from '../../../../src/photons/visit-photons.ts';
import { randomModels, randomProblem } from '../../../support/random-problem.ts';
import { preparedState } from './prepared-state.ts';

const problem = randomProblem({
  frames: 12,
  pixels: 4400,
  likelihoodPixels: 4300,
  rotations: 64,
  size: 41,
  lit: 0.1,
});
const model = randomModels(problem.grid, 5);

/** For all pairs: the upper bound less the log-likelihood in float64. */
async function excesses(given: EmcProblem, volume: Float64Array): Promise<Float64Array> {
  const { frameCount } = given.photons;
  const everything = new Float64Array(frameCount).fill(Infinity);
  const { state, screening, referenceSums } = await preparedState(given, volume, everything);
  const { memory, layout } = state;
  const tiles = [0, 1, 2, 3].map((tile) => tileAt(state, tile));
  expect(boundTiles(state, screening, tiles)).toBe(true);

  const numbers = memory.int32(layout.numbers, 64);
  const pairs = { frames: [] as number[], tomograms: [] as number[], bounds: [] as number[] };
  for (let d = 0; d < frameCount; d++) {
    const sums = memory.int32(layout.stepSums + 256 * d, 64);
    const [rest] = memory.float64(
      layout.rest + 8 * (frameCount * (screening.blockCount - 1) + d),
      1,
    );
    for (let lane = 0; lane < 64; lane++) {
      const [logWeight] = memory.float64(layout.logWeights + 8 * lane, 1);
      const [sliceSum] = memory.float64(layout.sliceSums + 8 * lane, 1);
      pairs.frames.push(d);
      pairs.tomograms.push(numbers[lane]);
      pairs.bounds.push(
        rest + screening.step * sums[lane] + logWeight - sliceSum + referenceSums[d],
      );
    }
  }
  const scale = new Float64Array(frameCount).fill(1);
  const margin = float32Margin(given.photons);
  return exactLogLikelihoods(given, volume, scale, pairs).map(
    (value, i) => pairs.bounds[i] - value + margin[pairs.frames[i]],
  );
}

const constantCubes = model.map((_, voxel) => Math.exp(-0.03 * (Math.floor(voxel / 500) % 50)));

test.each([
  ['a random model', model],
  ['zero voxels', model.map((value, voxel) => (voxel % 3 === 0 ? 0 : value))],
  ['values on the steps', constantCubes],
  ['thirty decades', model.map((value, voxel) => value * 10 ** (-30 * ((voxel % 101) / 101)))],
])('no log-likelihood is above its bound: %s', async (_, volume) => {
  const found = await excesses(problem, volume);
  expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
});

test('nor with 100 000 photons in a pixel', async () => {
  const counts = Uint32Array.from(problem.photons.counts, (count, i) =>
    i % 9 === 0 ? 100_000 : count,
  );
  const found = await excesses({ ...problem, photons: { ...problem.photons, counts } }, model);
  expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
});

test('a sixteenth of a step is lost in hubs, and sums of the very logarithms are below', async () => {
  const few = randomProblem({
    ...{ frames: 12, pixels: 900, likelihoodPixels: 800, rotations: 64, size: 41 },
  });
  const noOnes = new Uint32Array(few.photons.onesOffsets.length);
  const photons = {
    ...few.photons,
    ...{ onesOffsets: noOnes, ones: new Uint32Array() },
    counts: few.photons.counts.map((count, i) => (i === 0 ? 4_000_000 : 40 * count)),
  };
  const flat = model.map((value) => 1 + 0.01 * value);
  const everything = new Float64Array(12).fill(Infinity);
  const { state, screening } = await preparedState({ ...few, photons }, flat, everything);
  const tiles = [0, 1, 2, 3].map((tile) => tileAt(state, tile));
  expect(boundTiles(state, screening, tiles)).toBe(true);
  const { memory, layout, blockSize: size } = state;
  const { slots } = pixelBlocks(few.pixels, size);
  const rest = memory.float64(layout.rest, 12);
  for (let d = 1; d < 12; d++) {
    const sums = memory.int32(layout.stepSums + 256 * d, 64);
    const found = Array.from({ length: 64 }, (_, lane) => {
      let sum = 0;
      visitPhotons(photons, d, (pixel, count) => {
        if (pixel < 800) {
          const rows = tileRows(state, Math.floor(lane / 16), Math.floor(slots[pixel] / size));
          const place = rows + 64 * (slots[pixel] % size) + 4 * (lane % 16);
          sum += count * memory.float32(place, 1)[0];
        }
      });
      return rest[d] + screening.step * sums[lane] - sum;
    });
    const total = countsPerFrame(photons).photons[d];
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    // What is rounded up to whole steps is one step, or two where the photons are too many for one sum.
    expect(Math.max(...found)).toBeLessThan(screening.step * (total / 16 + 3));
  }
});

test('bounds are as close as steps are fine where nothing is cut off', async () => {
  const flat = model.map((value) => 1 + 0.01 * value);
  const found = await excesses(problem, flat);
  const photons = countsPerFrame(problem.photons).photons.reduce((sum, count) => sum + count, 0);
  const perFrame = photons / problem.photons.frameCount;
  // The finest step is 0.01 nats; a pixel loses at most one, and half of one on average.
  expect(found.reduce((sum, value) => sum + value, 0) / found.length).toBeLessThan(0.01 * perFrame);
});
