import { describe, expect, test } from 'vitest';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { planEngine, type DeviceLimits } from '../../../src/backends/webgpu/engine-plan.ts';
import { webgpuBackend } from '../../../src/backends/webgpu/webgpu-backend.ts';
import { WebgpuEngine } from '../../../src/backends/webgpu/webgpu-engine.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { problemOverBackground } from '../../support/background-problem.ts';
import { webgpuBackendForTests } from '../../support/backends.ts';
import { intensityProblem } from '../../support/intensity-problem.ts';
import {
  iterationOverBackground,
  type IterationOverBackground,
} from '../../support/iteration-over-background.ts';
import { oneIteration, relativeDistance, type OneIteration } from '../../support/one-iteration.ts';
import { randomModels, type ProblemShape } from '../../support/random-problem.ts';

const shape: ProblemShape = {
  ...{ frames: 40, pixels: 150, likelihoodPixels: 120, rotations: 60, size: 11, models: 2 },
};
const overBackground = problemOverBackground(shape);
const ofIntensities = intensityProblem(shape, 0.6);
const models = randomModels(overBackground.grid, 7);
const options = { parity: false, workers: 1 };

const limited = (limits: Partial<DeviceLimits>): ReturnType<typeof webgpuBackend> =>
  webgpuBackend(nodeAdapter('software'), limits);

const modes: Readonly<
  Record<
    string,
    (limits?: Partial<DeviceLimits>) => Promise<IterationOverBackground | OneIteration>
  >
> = {
  'photons over a background': (limits) =>
    iterationOverBackground(
      limits ? limited(limits) : webgpuBackendForTests,
      overBackground,
      models,
      options,
    ),
  intensities: (limits) =>
    oneIteration(limits ? limited(limits) : webgpuBackendForTests, ofIntensities, models, options),
};

describe.each(Object.entries(modes))('%s', (_, iterate) => {
  test('give the same bits every time', async () => {
    expect(await iterate()).toEqual(await iterate());
  });

  test('log-likelihoods that are computed again come out to the same bits', async () => {
    expect(await iterate({ cacheBytes: 0 })).toEqual(await iterate());
  });

  test('tiles and, where they may, chunks shrink with the memory of the device', async () => {
    const [whole, cut] = [
      await iterate(),
      await iterate({ bindingBytes: 43_008, cacheBytes: 9000 }),
    ];
    expect(relativeDistance(cut.volumes.sum, whole.volumes.sum)).toBeLessThan(1e-6);
    expect(cut.volumes.weight).toEqual(whole.volumes.weight);
  });
});

test('over a background tiles become narrow, so that all frames stay together', () => {
  const plan = planEngine(overBackground, { bindingBytes: 43_008, cacheBytes: 0 });
  expect(plan.chunks).toMatchObject([{ first: 0, count: 40 }]);
  expect(plan.tiles.length).toBeGreaterThan(1);
});

test('photons over a background that do not fit in one piece are refused with the numbers', () => {
  const many = problemOverBackground({ ...shape, pixels: 1200, likelihoodPixels: 1200, size: 5 });
  const refused = (): unknown => planEngine(many, { bindingBytes: 43_008, cacheBytes: 0 });
  expect(refused).toThrow(/in one piece for the photons over a background.*: [\d.]+ MB needed/);
});

test('an engine over a background holds the same memory over many iterations', async () => {
  const device = await openDevice(nodeAdapter('software'));
  const engine = await WebgpuEngine.create(device, overBackground, false, {
    ...{ bindingBytes: 2 ** 27, cacheBytes: 2 ** 30 },
  });
  const ones = new Float64Array(shape.frames).fill(1);
  const bytes = new Set<number>();
  for (let iteration = 0; iteration < 20; iteration++) {
    await engine.setModel(models);
    await engine.background?.setFluence(ones);
    const { maximum } = await engine.likelihood(
      ones,
      ones.map(() => 14),
    );
    const normaliser = await engine.probabilities(maximum, ones);
    await engine.background?.fluenceSlopes({
      ...{ normaliser, fluence: ones, rescale: ones },
      isOpen: new Uint8Array(shape.frames).fill(1),
    });
    await engine.maximise(normaliser, ones);
    bytes.add(engine.deviceBytes);
  }
  expect(bytes.size).toBe(1);
  await engine.dispose();
  expect(engine.deviceBytes).toBe(0);
  device.destroy();
});
