import { expect, test } from 'vitest';
import type { FrameMaxima } from '../../../src/backends/backend.ts';
import type { Search } from '../../../src/backends/search.ts';
import { WINDOW_EXPONENT } from '../../../src/backends/thresholds.ts';
import { WasmEngine } from '../../../src/backends/wasm/wasm-engine.ts';
import { keptSliceRows } from '../../../src/backends/wasm/kept-slice-rows.ts';
import { randomProblem, randomVolume } from '../../support/random-problem.ts';
import { inProcessWorkers } from './in-process-workers.ts';

const problem = randomProblem({
  frames: 30,
  pixels: 1500,
  likelihoodPixels: 1350,
  rotations: 70,
  size: 15,
});
const scale = new Float64Array(30).fill(1);
const window = new Float64Array(30).fill(WINDOW_EXPONENT / 0.1);

/** Slice sums of both models, and what frames reach in the second. */
async function compute(
  sumsFirst: boolean,
  search?: Search,
): Promise<{ sums: Float64Array[]; maxima: FrameMaxima }> {
  const options = { parity: false, workers: search ? 1 : 2 };
  const engine = await WasmEngine.start(problem, options, 'relaxed', inProcessWorkers(), false);
  const sums: Float64Array[] = [];
  if (search) {
    await engine.adaptive.setSearch(search);
  }
  await engine.setModel(randomVolume(15, 3));
  sums.push(await engine.sliceSums());
  await engine.setModel(randomVolume(15, 4));
  if (sumsFirst) {
    sums.push(await engine.sliceSums());
  }
  const maxima = await engine.likelihood(scale, window);
  sums.push(await engine.sliceSums());
  await engine.dispose();
  return { sums, maxima };
}

test('slices that were summed before the likelihood give the same bits, and none of an earlier model', async () => {
  const kept = await compute(true);
  const fresh = await compute(false);
  expect(kept.maxima).toEqual(fresh.maxima);
  expect(kept.sums[1]).toEqual(kept.sums[2]);
  expect(kept.sums[2]).toEqual(fresh.sums[1]);
});

test('a search that needs more tiles than all tomograms do keeps no slices beyond its room', async () => {
  // 33 in three tiles and 37 in three others, where all 70 take five.
  const shared = Int32Array.from({ length: 33 }, (_, r) => r);
  const tomograms = Int32Array.from({ length: 37 }, (_, r) => 33 + r);
  const offsets = Uint32Array.from({ length: 31 }, (_, d) => (d > 0 ? tomograms.length : 0));
  const search = { reach: window, among: { shared, own: { offsets, tomograms } } };
  const kept = await compute(true, search);
  const fresh = await compute(false, search);
  expect(kept.maxima).toEqual(fresh.maxima);
  expect(kept.sums[2]).toEqual(fresh.sums[1]);
});

test('slices are kept where they are few', () => {
  const setup = {
    grid: { edge: 15, depth: 15, models: 1 },
    frameCount: 30,
    blocks: {
      ...{ blockSize: 1024, likelihoodBlocks: 2 },
      ...{ order: { length: 1500 }, centres: { length: 9 } },
    },
    tiles: { numbers: { length: 80 } },
  };
  expect(keptSliceRows(setup)).toBe(5 * 2 * 1025);
  expect(keptSliceRows({ ...setup, tiles: { numbers: { length: 16_000 } } })).toBe(0);
  expect(keptSliceRows({ ...setup, background: {} })).toBe(0);
});
