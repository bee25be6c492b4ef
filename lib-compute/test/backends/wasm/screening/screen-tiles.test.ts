import { expect, test, vi } from 'vitest';
import { screenTiles } from '../../../../src/backends/wasm/screening/screen-tiles.ts';
import { framesOfSlices } from '../../../support/frames-of-slices.ts';
import { randomModels, randomProblem } from '../../../support/random-problem.ts';
import { preparedState } from './prepared-state.ts';

const FRAMES = 30;
const random = randomProblem({
  frames: FRAMES,
  pixels: 2000,
  likelihoodPixels: 2000,
  rotations: 640,
  size: 41,
});
const model = randomModels(random.grid, 5);
const problem = framesOfSlices(random, model, 20);

/** Blocks of 16 pairs whose log-likelihoods are taken, as part of all. */
async function evaluatedPart(window: number, reached = -Infinity): Promise<number> {
  const { state, screening } = await preparedState(
    problem,
    model,
    new Float64Array(FRAMES).fill(window),
  );
  state.memory.float64(state.layout.reached, FRAMES).fill(reached);
  let evaluated = 0;
  const keepTile = vi.fn((...args: Parameters<typeof state.kernels.keepTile>) => {
    const [, frameCount, candidates] = args;
    const marks = state.memory.uint16(candidates, frameCount);
    evaluated += candidates === 0 ? frameCount : marks.filter((mark) => mark > 0).length;
    return state.kernels.keepTile(...args);
  });
  const counted = { ...state, kernels: { ...state.kernels, keepTile } };
  expect(screenTiles(counted, screening, { from: 0, to: 40 })).toBeUndefined();
  expect(keepTile).toHaveBeenCalledTimes(40);
  return evaluated / (40 * FRAMES);
}

// Half of the tiles come before a frame has met its own, and nothing else is nearly as likely.
test('once a frame has met its best, hardly anything else is evaluated', async () => {
  expect(await evaluatedPart(14)).toBeLessThan(0.6);
});

test('where another worker has reached more, nothing is evaluated', async () => {
  expect(await evaluatedPart(14, 1e6)).toBe(0);
});

test('all that a wide window holds is evaluated', async () => {
  expect(await evaluatedPart(1_000_000)).toBe(1);
});

test('a model above the top of a pixel is taken without screening', async () => {
  const { state, screening } = await preparedState(
    problem,
    model,
    new Float64Array(FRAMES).fill(14),
  );
  // Ten times the photons that the levels were made for.
  const voxels = state.memory.float32(state.layout.volumes, 41 ** 3);
  voxels.forEach((value, voxel) => {
    voxels[voxel] = 10 * value;
  });
  const markTile = vi.fn((...args: Parameters<typeof state.kernels.markTile>) =>
    state.kernels.markTile(...args),
  );
  screenTiles({ ...state, kernels: { ...state.kernels, markTile } }, screening, { from: 0, to: 8 });
  expect(markTile).not.toHaveBeenCalled();
});
