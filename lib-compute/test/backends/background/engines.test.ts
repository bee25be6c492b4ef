import { describe, expect, test } from 'vitest';
import type { Backend, FluenceSlopes, MergedVolumes } from '../../../src/backends/backend.ts';
import type { EmcProblem } from '../../../src/backends/emc-problem.ts';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { WINDOW_EXPONENT } from '../../../src/backends/thresholds.ts';
import { wasmBackendForTests, webgpuBackendForTests } from '../../support/backends.ts';
import { emptyVolumes, relativeDistance } from '../../support/one-iteration.ts';
import { randomNumbers, randomProblem, randomVolume } from '../../support/random-problem.ts';

const BETA = 0.4;

/** A random problem over a background that is zero in some pixels and some frames. */
function problemOverBackground(): EmcProblem {
  const problem = randomProblem({
    ...{ frames: 20, pixels: 90, likelihoodPixels: 70, rotations: 37, size: 9 },
  });
  const random = randomNumbers(11);
  const values = (count: number): Float64Array =>
    Float64Array.from({ length: count }, () => Math.max(0, random() - 0.1));
  return {
    ...problem,
    background: {
      perPixel: values(problem.pixels.count),
      strength: values(problem.photons.frameCount),
      meanPhotons: values(problem.pixels.count),
      meanPerPixel: 0.4,
    },
  };
}

interface Found {
  readonly maximum: Float64Array;
  readonly tomogram: Int32Array;
  readonly expected: Float64Array;
  readonly slopes: FluenceSlopes;
  readonly volumes: MergedVolumes;
}

/** One iteration with all steps over a background. */
async function compute(backend: Backend, parity: boolean, workers = 1): Promise<Found> {
  const problem = problemOverBackground();
  const { frameCount } = problem.photons;
  const engine = await backend.prepare(problem, { parity, workers });
  const perFrame = (value: (d: number) => number): Float64Array =>
    Float64Array.from({ length: frameCount }, (_, d) => value(d));
  const fluence = perFrame((d) => 0.7 + (0.6 * d) / frameCount);
  const { background } = engine;
  if (!background) {
    throw new Error(`${backend.name} has no steps over a background`);
  }
  try {
    await engine.setModel(randomVolume(problem.grid.edge, 5));
    await background.setFluence(fluence);
    const window = perFrame(() => WINDOW_EXPONENT / BETA);
    const { maximum, tomogram } = await engine.likelihood(fluence, window);
    const normaliser = await engine.probabilities(
      maximum,
      perFrame(() => BETA),
    );
    const expected = await background.expectedPhotons(normaliser);
    const slopes = await background.fluenceSlopes({
      normaliser,
      fluence: perFrame((d) => 0.2 + 0.1 * d),
      rescale: perFrame(() => 1.1),
      isOpen: Uint8Array.from({ length: frameCount }, (_, d) => (d % 5 === 0 ? 0 : 1)),
    });
    await engine.maximise(normaliser, fluence);
    const volumes = emptyVolumes(problem.grid);
    await engine.takeVolumes(volumes);
    return { maximum, tomogram, expected, slopes, volumes };
  } finally {
    await engine.dispose();
  }
}

/** On WebGPU shares of a voxel are float32. */
const backends = [
  { backend: wasmBackendForTests, workers: 1, weights: 1e-12 },
  { backend: wasmBackendForTests, workers: 3, weights: 1e-12 },
  { backend: webgpuBackendForTests, workers: 1, weights: 2e-7 },
];

describe.each([true, false])('over a background, parity %s', (parity) => {
  test.each(backends)(
    '$backend.name, $workers workers: every step is that of the reference backend',
    async ({ backend, workers, weights }) => {
      const truth = await compute(referenceBackend, parity);
      const found = await compute(backend, parity, workers);
      expect(found.tomogram).toEqual(truth.tomogram);
      expect(relativeDistance(found.maximum, truth.maximum)).toBeLessThan(1e-6);
      expect(relativeDistance(found.expected, truth.expected)).toBeLessThan(1e-5);
      expect(relativeDistance(found.slopes.gain, truth.slopes.gain)).toBeLessThan(1e-5);
      expect(relativeDistance(found.slopes.fall, truth.slopes.fall)).toBeLessThan(1e-5);
      expect(relativeDistance(found.volumes.sum, truth.volumes.sum)).toBeLessThan(1e-4);
      expect(relativeDistance(found.volumes.weight, truth.volumes.weight)).toBeLessThan(weights);
    },
  );
});

test('frames that are not open have no slopes', async () => {
  const { slopes } = await compute(referenceBackend, false);
  expect(slopes.gain.map((value, d) => (d % 5 === 0 ? value : 0)).every((v) => v === 0)).toBe(true);
  expect(slopes.gain[1]).toBeGreaterThan(0);
});
