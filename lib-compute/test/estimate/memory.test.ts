import { expect, test } from 'vitest';
import type { ProblemSize } from '../../src/backends/problem-size.ts';
import { runMemory, type RunMemory, type RunSharing } from '../../src/estimate/memory.ts';

const problem: ProblemSize = {
  grid: { edge: 59, depth: 59, models: 1 },
  tomograms: [10_860],
  isRefinement: false,
  hasBackground: false,
  isGaussian: false,
  frameCount: 2000,
  ones: 1_000_000,
  multi: 20_000,
  pixelCount: 3249,
  likelihoodCount: 3249,
};

const memory = (backend: RunSharing['backend'], hasHalves: boolean) =>
  runMemory(problem, { backend, workers: 2, detectors: 1, hasHalves });

test('halves hold all frames once more, and volumes and engines of their own', () => {
  const [plain, both] = [memory('wasm', false), memory('wasm', true)];
  expect(both.volumes).toBe(3 * plain.volumes);
  expect(both.photons / plain.photons).toBeCloseTo(2, 2);
  // Their threads come thrice, the program once.
  expect(both.workers).toBeGreaterThan(1.2 * plain.workers);
  expect(both.workers).toBeLessThan(3 * plain.workers);
});

test('on a GPU halves are there beside the whole', () => {
  const [plain, both] = [memory('webgpu', false), memory('webgpu', true)];
  expect((both.device ?? 0) / (plain.device ?? 1)).toBeGreaterThan(1.9);
  expect(both.devicePiece).toBe(plain.devicePiece);
  expect(both.workers).toBe(plain.workers);
  // A software adapter holds in the program what a GPU holds on the device.
  const [software, withHalves] = [
    memory('webgpu-software', false),
    memory('webgpu-software', true),
  ];
  expect(held(withHalves) - held(software)).toBe(held(both) - held(plain));
  expect(withHalves.device).toBeUndefined();
});

function held({ photons, volumes, workers, device = 0 }: RunMemory): number {
  return photons + volumes + workers + device;
}
