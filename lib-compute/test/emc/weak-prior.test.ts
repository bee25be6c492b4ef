import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EmcOptions } from '../../src/emc/options.ts';
import { planeWeights } from '../../src/emc/plane-models.ts';
import { addWeakPrior } from '../../src/emc/weak-prior.ts';
import { planeRotations } from '../../src/geometry/plane-rotations.ts';
import { wasmBackendForTests } from '../support/backends.ts';
import { emcOptions } from '../support/emc-options.ts';
import { loadConfigured } from '../support/golden-run.ts';
import { inProcessRanks } from '../support/in-process-ranks.ts';
import { relativeDistance } from '../support/one-iteration.ts';
import { randomInput } from '../support/random-input.ts';
import { run } from '../support/run.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/asymmetric-particle/config.ini');

/** 3 x 3 pixels: the centre is a ring, all others are the next one. */
const GRID = { edge: 3 };
const plane = (value: number, ...first: number[]): number[] =>
  Array.from({ length: 9 }, (_, i) => first[i] ?? value);

/** Two planes: 100 frames with 0.3 photons in each pixel but one, and one frame, which reached three pixels. */
function twoPlanes(): { planes: Float64Array; weight: Float64Array; exposures: Float64Array } {
  return {
    planes: Float64Array.from([...plane(0.3, 0), ...plane(0, 1)]),
    weight: Float64Array.from([...plane(2), ...plane(0, 4, 4, 4)]),
    exposures: Float64Array.of(50, 0.25),
  };
}

test('intensities are posterior means around the ring of all planes', () => {
  const { planes, ...measured } = twoPlanes();
  addWeakPrior(planes, GRID, { rotating: 2, still: 0 }, measured);
  const mean = (7 * 0.3 * 100 + 1) / (8 * 100 + 3);
  const posterior = (photons: number, frames: number): number =>
    (photons + 0.5) / (frames + 0.5 / mean);
  // Many frames hardly move; no photon in 100 frames means fewer than one in 100.
  expect(planes[0]).toBeCloseTo(posterior(0, 100), 12);
  expect(planes[0]).toBeLessThan(0.01);
  expect(planes[1]).toBeCloseTo(posterior(30, 100), 12);
  expect(planes[4]).toBeCloseTo(0.3, 12);
  // One frame says little, none nothing.
  expect(planes[9]).toBeCloseTo(posterior(1, 1), 12);
  expect(planes[10]).toBeCloseTo(posterior(0, 1), 12);
  expect(planes[12]).toBeCloseTo(mean, 12);
  expect(planes[13]).toBeCloseTo(0.3, 12);
});

test('a plane that stands still stays 0 where it was not merged, one without frames everywhere', () => {
  const still = twoPlanes();
  addWeakPrior(still.planes, GRID, { rotating: 1, still: 1 }, still);
  expect(still.planes[10]).toBeGreaterThan(0);
  expect([...still.planes.subarray(12)]).toEqual(Array(6).fill(0));
  const { weight } = twoPlanes();
  const planes = Float64Array.from([...plane(0.3), ...plane(0)]);
  const empty = { weight: weight.fill(0, 9), exposures: Float64Array.of(50, 0) };
  addWeakPrior(planes, GRID, { rotating: 2, still: 0 }, empty);
  expect([...planes.subarray(9)]).toEqual(Array(9).fill(0));
});

test('pixels that nobody reached, and rings without any photon, stay 0', () => {
  const planes = Float64Array.from([...plane(0.3, 0), ...plane(0.3, 0)]);
  const weight = Float64Array.from([...plane(2, 0), ...plane(2, 0)]);
  planes[4] = planes[13] = 0;
  const exposures = Float64Array.of(50, 50);
  addWeakPrior(planes, GRID, { rotating: 2, still: 0 }, { weight, exposures });
  expect([planes[0], planes[9], planes[4], planes[13]]).toEqual([0, 0, 0, 0]);
});

test('mates count together, the centre once, what stands still alone', () => {
  const weight = Float64Array.of(1, 2, 4, 1, 2, 4);
  expect([...planeWeights(weight, { rotating: 1, still: 1 }, true)]).toEqual([5, 2, 5, 1, 2, 4]);
  expect([...planeWeights(weight, { rotating: 1, still: 1 }, false)]).toEqual([...weight]);
});

test.each([60, 180])(
  'classes of the example do not collapse into one, in %i rotations',
  async (num_rot) => {
    const { input, options } = await loadConfigured(EXAMPLE, {
      recon_type: '2d',
      num_modes: 4,
      num_rot,
    });
    const iterations = await run(input, options, 5, { backend: wasmBackendForTests });
    const { occupancies = new Float64Array() } = iterations[4];
    const occupied = [0, 1, 2, 3].map((mode) =>
      occupancies.reduce((sum, share, i) => (i % 4 === mode ? sum + share : sum), 0),
    );
    // Without the prior one class has all 2000 frames from the second iteration on.
    expect(Math.min(...occupied)).toBeGreaterThan(100);
    const values = iterations.map(({ metrics }) => metrics.logLikelihood);
    // And the log-likelihood falls by 250; that tomograms are merged alike however many frames they have costs a few.
    values.slice(1).forEach((value, i) => {
      expect(value).toBeGreaterThan(values[i] - 5);
    });
  },
);

const [file] = randomInput().files;
const flat = {
  files: [{ ...file, detector: { ...file.detector, distance: 100, ewaldRadius: 100 } }],
  rotations: planeRotations(12, true),
};
const flatOptions = (num_modes: number): EmcOptions =>
  emcOptions({ recon_type: '2d', num_rot: 12, beta: 0.5, num_modes });

test('several classes get it, by default; one class, and parity mode, do not', async () => {
  const changeByParity = async (num_modes: number): Promise<number> => {
    const [byDefault] = await run(flat, flatOptions(num_modes), 1);
    const [plain] = await run(flat, flatOptions(num_modes), 1, { parity: true });
    return relativeDistance(byDefault.model, plain.model);
  };
  expect(await changeByParity(1)).toBeLessThan(1e-12);
  // Twelve frames for each class: half a photon counts.
  expect(await changeByParity(2)).toBeGreaterThan(0.01);
});

test('ranks that share the rotations come to the same classes', async () => {
  const [alone] = await run(flat, flatOptions(2), 1);
  const ranks = await Promise.all(
    inProcessRanks(2).map((collective) => run(flat, flatOptions(2), 1, { collective })),
  );
  for (const [{ model }] of ranks) {
    // What the number of workers may change (CONTRIBUTING.md, Numerics).
    expect(relativeDistance(model, alone.model)).toBeLessThan(1e-6);
  }
});
