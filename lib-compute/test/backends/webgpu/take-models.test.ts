import { afterAll, expect, test, vi } from 'vitest';
import type { Backend, MergedVolumes } from '../../../src/backends/backend.ts';
import type { EmcProblem } from '../../../src/backends/emc-problem.ts';
import { resilientBackend } from '../../../src/backends/resilient-backend.ts';
import { WINDOW_EXPONENT } from '../../../src/backends/thresholds.ts';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { WebgpuEngine } from '../../../src/backends/webgpu/webgpu-engine.ts';
import { newModels } from '../../../src/emc/symmetry/new-models.ts';
import { planeRotations } from '../../../src/geometry/plane-rotations.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { webgpuBackendForTests } from '../../support/backends.ts';
import { emcOptions } from '../../support/emc-options.ts';
import { emptyVolumes, relativeDistance } from '../../support/one-iteration.ts';
import { randomInput } from '../../support/random-input.ts';
import { randomModels, randomProblem } from '../../support/random-problem.ts';
import { run } from '../../support/run.ts';
import { everyKernel } from './engine-run.ts';

const opening = openDevice(nodeAdapter('software'));
opening.catch(() => undefined);
afterAll(async () => {
  (await opening).destroy();
});

const LIMITS = { bindingBytes: 2 ** 27, cacheBytes: 2 ** 30 };

const onDevice: Backend = {
  ...webgpuBackendForTests,
  prepare: async (problem, { parity }) =>
    WebgpuEngine.create(await opening, problem, parity, LIMITS),
};

/** The same without what makes models on the device. */
const onHost: Backend = {
  ...onDevice,
  prepare: async (...parameters) =>
    Object.assign(await onDevice.prepare(...parameters), { update: undefined }),
};

/** An engine after its first maximise step. */
async function maximised(problem: EmcProblem): Promise<WebgpuEngine> {
  const engine = await WebgpuEngine.create(await opening, problem, false, LIMITS);
  await engine.setModel(randomModels(problem.grid, 7));
  const ones = new Float64Array(problem.photons.frameCount).fill(1);
  const best = await engine.likelihood(ones, ones.slice().fill(WINDOW_EXPONENT / 0.3));
  const normaliser = await engine.probabilities(best.maximum, ones.slice().fill(0.3));
  await engine.maximise(normaliser, ones);
  return engine;
}

async function takeModels(engine: WebgpuEngine, problem: EmcProblem): Promise<MergedVolumes> {
  const volumes = emptyVolumes(problem.grid);
  await engine.update?.takeModels(volumes, 1);
  return volumes;
}

/** One model is averaged with Friedel mates, the other stands still. */
const problem = randomProblem({
  ...{ frames: 30, pixels: 150, likelihoodPixels: 120, rotations: 60, size: 11 },
  stillModels: 1,
});

test('models and weights are those of the host, in float32', async () => {
  const engine = await maximised(problem);
  const found = await takeModels(engine, problem);
  await engine.dispose();
  const other = await maximised(problem);
  const volumes = emptyVolumes(problem.grid);
  await other.takeVolumes(volumes);
  await other.dispose();
  const expected = await newModels(volumes, {
    grid: problem.grid,
    modes: { rotating: 1, still: 1 },
    options: { axial_sym: 1 },
    parity: false,
  });
  expect(found.sum).toEqual(expected.map(Math.fround));
  expect(found.weight).toEqual(volumes.weight.map(Math.fround));
});

test('models that are there are not sent again, and nothing tells the difference', async () => {
  const engine = await maximised(problem);
  const { sum: model } = await takeModels(engine, problem);
  const sending = vi.spyOn((await opening).queue, 'writeBuffer');
  const modelsSent = (): number =>
    sending.mock.calls.filter(([{ label }]) => label === 'models').length;
  await engine.setModel(model, { isHeld: true });
  expect(modelsSent()).toBe(0);
  const held = await engine.sliceSums();
  await engine.setModel(model, { isHeld: true });
  expect(modelsSent()).toBeGreaterThan(0);
  sending.mockRestore();
  expect(await engine.sliceSums()).toEqual(held);
  await engine.dispose();
});

test('are taken once, and only after the maximise step', async () => {
  const engine = await maximised(problem);
  await takeModels(engine, problem);
  await expect(takeModels(engine, problem)).rejects.toThrow('there are no volumes');
  await engine.dispose();
});

test('parity mode leaves them to the host', async () => {
  const engine = await WebgpuEngine.create(await opening, randomProblem(everyKernel), true, LIMITS);
  expect(engine.update).toBeUndefined();
  await engine.dispose();
});

const runs = [
  ['plain', {}],
  ['with scaling', { need_scaling: 1 }],
  ['with a share of the old model', { alpha: 0.3 }],
] as const;

test.each(runs)('a run %s: that of the host, and the same bits again', async (_, lines) => {
  const options = emcOptions({ beta: 0.5, ...lines });
  const expected = await run(randomInput(), options, 3, { backend: onHost });
  const found = await run(randomInput(), options, 3, { backend: onDevice });
  for (const [index, { model, weights, orientations, metrics }] of expected.entries()) {
    expect(relativeDistance(found[index].model, model)).toBeLessThan(1e-6);
    expect(relativeDistance(found[index].weights, weights)).toBeLessThan(1e-7);
    expect(found[index].orientations).toEqual(orientations);
    expect(found[index].metrics.rmsChange / metrics.rmsChange).toBeCloseTo(1, 5);
  }
  const again = await run(randomInput(), options, 3, { backend: onDevice });
  expect(again.map(({ model }) => model)).toEqual(found.map(({ model }) => model));
});

test('planes are left to the host, which averages those that are to be centrosymmetric', async () => {
  const volume = randomInput();
  const [{ photons, detector }] = volume.files;
  const flat = {
    files: [{ photons, detector: { ...detector, distance: 100, ewaldRadius: 100 } }],
    rotations: planeRotations(12, true),
  };
  const options = emcOptions({ recon_type: '2d', num_rot: 12, friedel_sym: 1, beta: 0.5 });
  const [{ model: plane }] = await run(flat, options, 1, { backend: onDevice });
  expect(plane).toEqual(plane.slice().reverse());
});

test('a device that is lost with the new models on it changes no bit', async () => {
  const options = emcOptions({ beta: 0.5 });
  const expected = await run(randomInput(), options, 3, { backend: onDevice });
  const devices: GPUDevice[] = [];
  const losing: Backend = {
    ...onDevice,
    async prepare(own, { parity }) {
      const device = await openDevice(nodeAdapter('software'));
      devices.push(device);
      return WebgpuEngine.create(device, own, parity, LIMITS);
    },
  };
  const backend = resilientBackend(losing, {
    fallback: () => Promise.resolve(onHost),
    onLoss: () => undefined,
  });
  const found = await run(randomInput(), options, 3, {
    backend,
    onProgress: ({ number, step }) => {
      if (number === 2 && step === 'model') {
        devices[0].destroy();
      }
    },
  });
  expect(devices).toHaveLength(2);
  expect(found.map(({ model }) => model)).toEqual(expected.map(({ model }) => model));
  devices[1].destroy();
});
