import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Backend } from '../../../src/backends/backend.ts';
import type { EmcProblem } from '../../../src/backends/emc-problem.ts';
import { compileKernels } from '../../../src/backends/webgpu/compile-kernels.ts';
import { DeviceMemory } from '../../../src/backends/webgpu/device-memory.ts';
import type { DeviceLimits } from '../../../src/backends/webgpu/engine-plan.ts';
import { openDevice } from '../../../src/backends/webgpu/open-device.ts';
import { ReadBack } from '../../../src/backends/webgpu/read-back.ts';
import { ScreeningChoice } from '../../../src/backends/webgpu/screening/screening-choice.ts';
import { WebgpuEngine } from '../../../src/backends/webgpu/webgpu-engine.ts';
import { nodeAdapter } from '../../../src/platform/node/webgpu-adapter.ts';
import { webgpuBackendForTests } from '../../support/backends.ts';
import { framesOfSlices } from '../../support/frames-of-slices.ts';
import { oneIteration } from '../../support/one-iteration.ts';
import {
  randomModels,
  randomNumbers,
  randomProblem,
  type ProblemShape,
} from '../../support/random-problem.ts';
import { kernelCases } from './kernel-cases.ts';
import { runKernel } from './kernel-run.ts';

const device = openDevice(nodeAdapter('software'));
/** One whose WGSL is said to have no products of packed bytes. */
const plainDevice = openDevice(nodeAdapter('software')).then(async (opened) => {
  await compileKernels(opened, []);
  return opened;
});
device.catch(() => undefined);
plainDevice.catch(() => undefined);
afterAll(async () => {
  (await device).destroy();
  (await plainDevice).destroy();
});

const LIMITS: DeviceLimits = { bindingBytes: 2 ** 27, cacheBytes: 2 ** 30 };

function backendWith(limits: Partial<DeviceLimits>, on = device): Backend {
  return {
    ...webgpuBackendForTests,
    prepare: async (problem, { parity }) =>
      WebgpuEngine.create(await on, problem, parity, { ...LIMITS, ...limits }),
  };
}

/** All that an iteration returns is the same to the last bit, screened or not. */
async function expectSameBits(
  problem: EmcProblem,
  model: Float64Array,
  options: { beta?: number; parity?: boolean; leftOut?: Uint8Array } = {},
  limits: Partial<DeviceLimits> = {},
): Promise<void> {
  const plain = backendWith({ ...limits, screening: 'never' });
  const expected = numbersOf(await oneIteration(plain, problem, model, options));
  for (const on of [device, plainDevice]) {
    const screened = backendWith({ ...limits, screening: 'always' }, on);
    const found = numbersOf(await oneIteration(screened, problem, model, options));
    expect(found).toHaveLength(expected.length);
    // A list of the differences would take minutes to print.
    expect(found.findIndex((value, i) => !Object.is(value, expected[i]))).toBe(-1);
  }
}

/** All numbers in an object of objects and arrays, in order. */
function numbersOf(value: unknown): number[] {
  return typeof value === 'number' ? [value] : Object.values(value ?? {}).flatMap(numbersOf);
}

const shape: ProblemShape = {
  ...{ frames: 40, pixels: 420, likelihoodPixels: 400, rotations: 300, size: 21 },
};
const problem = randomProblem(shape);
const model = randomModels(problem.grid, 5);
/** Frames that are far more likely in one orientation than in the others. */
const sharp = framesOfSlices(problem, model, 20);

describe('screening changes no bit', () => {
  test.each([1, 0.1, 0.01, 0.001])('at beta %d', async (beta) => {
    for (const parity of [false, true]) {
      await expectSameBits(problem, model, { beta, parity });
    }
  });

  test('with a model that is left out', async () => {
    const several = randomProblem({ ...shape, rotations: 100, models: 3 });
    const models = randomModels(several.grid, 5);
    const empty = models.map((value, voxel) => (voxel < models.length / 3 ? 0 : value));
    await expectSameBits(several, empty, { leftOut: Uint8Array.of(1, 0, 0) });
  });

  test('where frames are far more likely in one orientation', async () => {
    for (const parity of [false, true]) {
      await expectSameBits(sharp, model, { parity });
    }
  });

  test('where values lie on the steps of the bound', async () => {
    const random = randomNumbers(3);
    const levels = Float64Array.from({ length: 64 }, (_, k) => Math.exp(-0.05 * k));
    const blocks = Float64Array.from({ length: 400 }, () => Math.floor(64 * random()));
    const constant = model.map((_, voxel) => levels[blocks[Math.floor(voxel / 24) % 400]]);
    await expectSameBits(problem, constant);
  });

  test('where most voxels are zero, or below, or all', async () => {
    const sparse = model.map((value, voxel) => ((voxel * 7919) % 10 < 7 ? 0 : value));
    await expectSameBits(problem, sparse);
    await expectSameBits(
      problem,
      sparse.map((value, voxel) => (voxel % 5 === 0 ? -value : value)),
    );
    await expectSameBits(
      problem,
      model.map(() => 0),
    );
  });

  test('where a model spans 30 decades', async () => {
    const steep = model.map((value, voxel) => value * 10 ** (-30 * ((voxel % 101) / 101)));
    await expectSameBits(problem, steep);
  });

  test('where frames have one photon, and pixels 100 000', async () => {
    await expectSameBits(randomProblem({ ...shape, lit: 0.0025 }), model);
    const counts = problem.photons.counts.map((count, i) => (i % 9 === 0 ? 100_000 : count));
    const bright = { ...problem, photons: { ...problem.photons, counts } };
    await expectSameBits(bright, model, { parity: true });
  });

  test('with several models, in planes, and with few rotations', async () => {
    for (const other of [
      { models: 3, rotations: 90 },
      { models: 2, isFlat: true, rotations: 90 },
      { rotations: 1 },
      { rotations: 17 },
    ]) {
      const own = randomProblem({ ...shape, ...other });
      await expectSameBits(own, randomModels(own.grid, 5));
    }
  });

  test('in narrow tiles and chunks of frames, whose log-likelihoods are computed again', async () => {
    const limits = { bindingBytes: 49_152, cacheBytes: 20_000, places: 24 };
    await expectSameBits(sharp, model, { beta: 0.2, parity: true }, limits);
  });
});

test('it leaves most pairs out where frames know their orientation', async () => {
  const opened = await device;
  const created = vi.spyOn(opened, 'createBuffer');
  const engine = await WebgpuEngine.create(opened, sharp, false, {
    ...LIMITS,
    screening: 'always',
  });
  const index = created.mock.calls.findIndex(([{ label }]) => label === 'counters');
  const counters: unknown = created.mock.results[index]?.value;
  created.mockRestore();
  const ones = new Float64Array(sharp.photons.frameCount).fill(1);
  await engine.setModel(model);
  await engine.likelihood(
    ones.map(() => 20),
    ones.map(() => 14),
  );
  if (!(counters instanceof GPUBuffer)) {
    throw new Error('there are no counters');
  }
  const memory = new DeviceMemory(opened);
  const readBack = await ReadBack.create(opened, memory);
  const [overflow, left] = new Uint32Array(await readBack.read(counters));
  expect(overflow).toBe(0);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(0.1 * ones.length * (shape.rotations / 4));
  memory.dispose();
  await engine.dispose();
});

test('it is tried while an iteration goes on, which changes no bit either', async () => {
  const narrow = { places: 48 };
  const plain = backendWith({ ...narrow, screening: 'never' });
  const tried = await oneIteration(backendWith(narrow), sharp, model);
  expect(tried).toEqual(await oneIteration(plain, sharp, model));
});

test('what was faster is taken, for a while', () => {
  const choice = new ScreeningChoice();
  const iterationsUntilDue = (): number => {
    let count = 1;
    while (!choice.isDue()) {
      count++;
    }
    return count;
  };
  expect(iterationsUntilDue()).toBe(1);
  choice.note(1, 2);
  expect(choice.isOn).toBe(false);
  expect(iterationsUntilDue()).toBe(2);
  choice.note(1, 2);
  expect(iterationsUntilDue()).toBe(3);
  choice.note(2, 1);
  expect(choice.isOn).toBe(true);
  expect(iterationsUntilDue()).toBe(17);
  choice.note(1, 2);
  expect(choice.isOn).toBe(false);
  expect(iterationsUntilDue()).toBe(2);
});

test.each(kernelCases)('$name, without packed products', async ({ run, error, tolerance }) => {
  expect(error(await runKernel(await plainDevice, run))).toBeLessThanOrEqual(tolerance);
});
