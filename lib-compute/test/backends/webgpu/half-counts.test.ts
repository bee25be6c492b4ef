import { afterAll, describe, expect, test } from 'vitest';
import type { Backend } from '../../../src/backends/backend.ts';
import type { EmcProblem } from '../../../src/backends/emc-problem.ts';
import { planEngine, type DeviceLimits } from '../../../src/backends/webgpu/engine-plan.ts';
import { fitHalves, halfOf, isExactInHalf } from '../../../src/backends/webgpu/half-counts.ts';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { WebgpuEngine } from '../../../src/backends/webgpu/webgpu-engine.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { webgpuBackendForTests } from '../../support/backends.ts';
import { problemOverBackground } from '../../support/background-problem.ts';
import { oneIteration } from '../../support/one-iteration.ts';
import { randomModels, randomProblem } from '../../support/random-problem.ts';
import { everyKernel } from './engine-run.ts';

const LIMITS: DeviceLimits = { bindingBytes: 2 ** 27, cacheBytes: 2 ** 30 };

/** The number of sixteen bits, by the definition of float16. */
function valueOf(bits: number): number {
  return 2 ** ((bits >> 10) - 15) * (1 + (bits & 0x3ff) / 2 ** 10);
}

/** The problem with some of its counts, of each frame's first pixel with several photons, as given. */
function withCounts({ photons, ...rest }: EmcProblem, count: number): EmcProblem {
  const firsts = new Set(photons.multiOffsets);
  const counts = photons.counts.map((own, i) => (firsts.has(i) ? count : own));
  return { ...rest, photons: { ...photons, counts } };
}

describe('a count in float16', () => {
  test('is the count, up to 2048', () => {
    for (let count = 1; count <= 2048; count++) {
      expect(valueOf(halfOf(count))).toBe(count);
      expect(isExactInHalf(count)).toBe(true);
    }
  });

  test.each([2049, 4096, 0, 2.5, -3])('is not taken for %d', (count) => {
    expect(isExactInHalf(count)).toBe(false);
  });

  test('shares a word with a pixel or a frame, of which there may be 65536', () => {
    const { photons } = randomProblem({ ...everyKernel, frames: 20 });
    const range = { first: 3, count: 10 };
    expect(fitHalves({ ...photons, pixelCount: 65_536 }, range)).toBe(true);
    expect(fitHalves({ ...photons, pixelCount: 65_537 }, range)).toBe(false);
    expect(fitHalves(photons, { first: 0, count: 65_537 })).toBe(false);
  });

  test('is looked for in each chunk of frames', () => {
    const problem = randomProblem({ ...everyKernel, frames: 90 });
    const { photons } = problem;
    const bright = photons.counts.slice();
    bright[0] = 2049;
    const limits = { ...LIMITS, bindingBytes: 10_752 };
    const { chunks } = planEngine({ ...problem, photons: { ...photons, counts: bright } }, limits);
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.map(({ hasHalfCounts }) => hasHalfCounts)).toEqual(
      chunks.map((_, index) => index > 0),
    );
  });
});

describe('an iteration', () => {
  const opening = openDevice(nodeAdapter('software'));
  opening.catch(() => undefined);
  afterAll(async () => {
    (await opening).destroy();
  });
  const backendWith = (limits: Partial<DeviceLimits>): Backend => ({
    ...webgpuBackendForTests,
    prepare: async (problem, { parity }) =>
      WebgpuEngine.create(await opening, problem, parity, { ...LIMITS, ...limits }),
  });

  const problem = randomProblem(everyKernel);
  const chunked = { bindingBytes: 10_752 };
  test.each([
    ['as many photons as float16 counts', withCounts(problem, 2048), {}],
    ['screened', randomProblem({ ...everyKernel, models: 1 }), { screening: 'always' } as const],
    [
      'in chunks of frames',
      withCounts(randomProblem({ ...everyKernel, frames: 90 }), 700),
      chunked,
    ],
    ['over a background', problemOverBackground(everyKernel), {}],
  ])('%s: the same bits as with float32', async (_, own, limits) => {
    const model = randomModels(own.grid, 7);
    expect(planEngine(own, { ...LIMITS, ...limits }).chunks[0].hasHalfCounts).toBe(true);
    const expected = await oneIteration(backendWith({ ...limits, counts: 'float32' }), own, model, {
      beta: 0.2,
    });
    expect(await oneIteration(backendWith(limits), own, model, { beta: 0.2 })).toEqual(expected);
  });

  test('takes less memory for photons', async () => {
    const bytesWith = async (limits: DeviceLimits): Promise<number> => {
      const engine = await WebgpuEngine.create(await opening, problem, false, limits);
      const bytes = engine.deviceBytes;
      await engine.dispose();
      return bytes;
    };
    const saved = (await bytesWith({ ...LIMITS, counts: 'float32' })) - (await bytesWith(LIMITS));
    const inLikelihood = problem.photons.multi.filter((t) => t < problem.pixels.likelihoodCount);
    expect(saved).toBe(4 * (problem.photons.multi.length + inLikelihood.length));
  });
});
