import { describe, expect, test } from 'vitest';
import type { EmcProblem } from '../../../src/backends/emc-problem.ts';
import type { ProblemSize } from '../../../src/backends/problem-size.ts';
import { planEngine } from '../../../src/backends/webgpu/engine-plan.ts';
import { deviceNeed, largestPiece } from '../../../src/backends/webgpu/memory-need.ts';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { WebgpuEngine } from '../../../src/backends/webgpu/webgpu-engine.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { problemOverBackground } from '../../support/background-problem.ts';
import { randomProblem, type ProblemShape } from '../../support/random-problem.ts';

function sizeOf({ grid, tomograms, photons, pixels, background }: EmcProblem): ProblemSize {
  const counts = Array<number>(grid.models).fill(0);
  tomograms.models.forEach((model) => counts[model]++);
  return {
    grid,
    tomograms: counts,
    hasBackground: background !== undefined,
    frameCount: photons.frameCount,
    ones: photons.ones.length,
    multi: photons.multi.length,
    pixelCount: pixels.count,
    likelihoodCount: pixels.likelihoodCount,
  };
}

/** What an engine of this problem holds on the device. */
async function taken(problem: EmcProblem, cacheBytes: number): Promise<number> {
  const device = await openDevice(nodeAdapter('software'));
  const limits = { bindingBytes: 2 ** 27, cacheBytes };
  const engine = await WebgpuEngine.create(device, problem, false, limits);
  const bytes = engine.deviceBytes;
  await engine.dispose();
  device.destroy();
  return bytes;
}

describe('the memory that a device will need', () => {
  const wide: ProblemShape = {
    ...{ frames: 300, pixels: 3000, likelihoodPixels: 2500, rotations: 1400, size: 61 },
  };
  const several: ProblemShape = {
    ...{ frames: 2000, pixels: 500, likelihoodPixels: 500, rotations: 700, size: 21, models: 3 },
  };
  test.each([
    ['a wide detector', randomProblem, wide, 2 ** 30],
    ['several models', randomProblem, several, 2 ** 30],
    ['no place for all log-likelihoods', randomProblem, several, 2 ** 22],
    ['a background', problemOverBackground, several, 2 ** 30],
  ])('is what it takes: %s', async (_, makeProblem, shape, cacheBytes) => {
    const problem = makeProblem(shape);
    const need = deviceNeed(sizeOf(problem), cacheBytes);
    const all = need.photons + need.volumes + need.logLikelihoods + need.rest;
    expect(all / (await taken(problem, cacheBytes))).toBeCloseTo(1, 1);
  });

  test('is cut narrower where all frames of a background must fit at once', () => {
    const size = { ...sizeOf(problemOverBackground(several)), frameCount: 300_000 };
    const bounded = deviceNeed(size, 2 ** 30);
    const free = deviceNeed({ ...size, hasBackground: false }, 2 ** 30);
    expect(bounded.rest).toBeLessThan(free.rest);
  });

  test('has a part that cannot be cut, which is what planning refuses', () => {
    for (const problem of [
      randomProblem({ ...several, size: 61 }),
      randomProblem(wide),
      problemOverBackground({ ...several, frames: 30_000, pixels: 50, likelihoodPixels: 50 }),
    ]) {
      const bytes = largestPiece(sizeOf(problem));
      const plan = (bindingBytes: number) => () =>
        planEngine(problem, { bindingBytes, cacheBytes: 0 });
      expect(plan(bytes)).not.toThrow();
      expect(plan(bytes - 1)).toThrow('in one piece');
    }
  });
});
