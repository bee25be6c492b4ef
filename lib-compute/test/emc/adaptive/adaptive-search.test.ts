import { describe, expect, test } from 'vitest';
import { notBuiltError } from '../../../src/errors.ts';
import type { Backend } from '../../../src/backends/backend.ts';
import { referenceBackend } from '../../../src/backends/reference/reference-backend.ts';
import { severalDevices } from '../../../src/backends/several/several-devices.ts';
import type { EmcInput, FrameFile } from '../../../src/emc/input.ts';
import type { Iteration } from '../../../src/emc/iteration.ts';
import type { EmcOptions } from '../../../src/emc/options.ts';
import { prepareStart } from '../../../src/emc/start.ts';
import { rotationsToTry } from '../../../src/emc/symmetry/rotations-to-try.ts';
import { planeRotations } from '../../../src/geometry/plane-rotations.ts';
import { rotationList } from '../../../src/geometry/rotation-list.ts';
import { selectFrames } from '../../../src/photons/select-frames.ts';
import { tomogramsOf } from '../../../src/emc/tomograms.ts';
import { allBackends, wasmBackendForTests } from '../../support/backends.ts';
import { emcOptions } from '../../support/emc-options.ts';
import { framesOfSlices } from '../../support/frames-of-slices.ts';
import { inProcessRanks } from '../../support/in-process-ranks.ts';
import { relativeDistance } from '../../support/one-iteration.ts';
import { randomProblem, randomVolume } from '../../support/random-problem.ts';
import { refusalOf } from '../../support/refusal.ts';
import { run } from '../../support/run.ts';

const SIZE = 13;
const rotations = rotationList(2);

/** Frames of a random particle, each of a rotation of its own, that begin from what the particle is like. */
const input = inputOf();

function inputOf(): EmcInput {
  const made = randomProblem({
    ...{ frames: 48, pixels: 260, likelihoodPixels: 260, rotations: 1, size: SIZE },
  });
  const { qx, qy, qz, correction } = made.pixels;
  const inside = (q: Float64Array): Float64Array => q.map((value) => value * 0.9);
  const pixels = { ...made.pixels, qx: inside(qx), qy: inside(qy), qz: inside(qz) };
  const tomograms = tomogramsOf(rotations, { rotating: 1, still: 0 });
  const truth = randomVolume(SIZE, 3);
  const mates = truth.slice().reverse();
  const particle = truth.map((value, voxel) => value + mates[voxel]);
  const { photons } = framesOfSlices({ ...made, pixels, tomograms }, particle, 4);
  const mask = new Uint8Array(260);
  return {
    files: [
      {
        detector: { kind: 'detector', pixelCount: 260, ...pixels, correction, mask },
        photons,
      },
    ],
    rotations,
    startModel: particle.map((value) => value + 0.5),
  };
}

const lines = { need_scaling: 1, beta: 1, size: SIZE };
const adaptive = emcOptions({ ...lines, adaptive_rot: '3 4' });
const full = emcOptions(lines);

/** What a search over all pairs finds with the model that `iteration` left. */
async function fullSearchAfter(
  { number, model, scale }: Iteration,
  of: EmcInput,
  options: EmcOptions,
  backend: Backend,
): Promise<Iteration> {
  const resume = { number, model, ...(scale && { scale }) };
  const [next] = await run(of, { ...options, adaptive_rot: [0, 8] }, 1, { backend, resume });
  return next;
}

describe.each([...allBackends, severalDevices([referenceBackend, referenceBackend])])(
  'adaptive rotations on $name',
  (backend) => {
    test('a converged run finds the orientations of the full search', async () => {
      const found = await run(input, adaptive, 6, { backend, workers: 2 });
      const expected = await fullSearchAfter(found[4], input, adaptive, backend);
      expect(found[5].orientations).toEqual(expected.orientations);
      expect(new Set(found[5].orientations).size).toBeGreaterThan(30);
      expect(relativeDistance(found[5].model, expected.model)).toBeLessThan(1e-3);
      expect(found.map(({ metrics }) => metrics.missedFrames)).toEqual([undefined, 0, 0, 0, 0, 0]);
    });

    test('begins as a full search does', async () => {
      const found = await run(input, adaptive, 2, { backend });
      const expected = await run(input, full, 2, { backend });
      found.forEach(({ orientations, model }, k) => {
        expect(orientations).toEqual(expected[k].orientations);
        expect(relativeDistance(model, expected[k].model)).toBeLessThan(1e-6);
      });
    });
  },
);

/** One half or the other, on a detector of its own. */
function halfOfFrames({ detector, photons }: FrameFile, half: number): FrameFile {
  const frames = Uint32Array.from({ length: 24 }, (_, d) => 2 * d + half);
  return { detector: { ...detector }, photons: selectFrames(photons, frames) };
}

const cases: readonly (readonly [string, EmcInput, EmcOptions])[] = [
  ['a random start', { files: input.files, rotations }, emcOptions({ ...lines, fixed_seed: 1 })],
  [
    'a symmetric particle',
    { files: input.files, rotations: rotationsToTry(rotations, 'C2', false) },
    emcOptions({ ...lines, point_group: 'C2', fixed_seed: 1 }),
  ],
  [
    'two models',
    { files: input.files, rotations },
    emcOptions({ ...lines, num_modes: 2, fixed_seed: 1 }),
  ],
  [
    'no scaling',
    { files: input.files, rotations },
    emcOptions({ beta: 1, size: SIZE, fixed_seed: 1 }),
  ],
  [
    'two detectors',
    { files: [...input.files, ...input.files].map(halfOfFrames), rotations },
    emcOptions({ ...lines, fixed_seed: 1 }),
  ],
  [
    'planes',
    {
      files: input.files.map(({ detector, photons }) => ({
        photons,
        detector: { ...detector, distance: 100, ewaldRadius: 100 },
      })),
      rotations: planeRotations(90, false),
    },
    emcOptions({ ...lines, recon_type: '2d', num_rot: 90, num_modes: 2, fixed_seed: 1 }),
  ],
];

test.each(cases)('%s: ends where the full search agrees', async (_, of, options) => {
  const backend = wasmBackendForTests;
  const found = await run(of, { ...options, adaptive_rot: [4, 4] }, 20, { backend });
  const expected = await fullSearchAfter(found[18], of, options, backend);
  expect(found[19].orientations).toEqual(expected.orientations);
  expect(found[19].metrics.missedFrames).toBe(0);
  const { logLikelihood } = found[19].metrics;
  expect(logLikelihood).toBeCloseTo(expected.metrics.logLikelihood, 2);
});

test('ranks that share the rotations come to the same model', async () => {
  const single = await run(input, adaptive, 5, { backend: referenceBackend });
  const ranks = await Promise.all(
    inProcessRanks(3).map((collective) =>
      run(input, adaptive, 5, { backend: referenceBackend, collective }),
    ),
  );
  for (const iterations of ranks) {
    expect(iterations[4].orientations).toEqual(single[4].orientations);
    expect(relativeDistance(iterations[4].model, single[4].model)).toBeLessThan(1e-9);
  }
});

test('is refused in parity mode', async () => {
  const refused = await refusalOf(() => prepareStart(input, adaptive, { parity: true }));
  expect(refused.message).toMatch(/adaptive_rot with --parity/);
});

test('is refused on a backend that cannot', async () => {
  const cannot: Backend = {
    ...referenceBackend,
    async prepare(problem, options) {
      const engine = await referenceBackend.prepare(problem, options);
      return Object.assign(engine, { adaptive: undefined });
    },
  };
  const refused = await refusalOf(() => run(input, adaptive, 3, { backend: cannot }));
  const feature = 'adaptive_rot on this backend';
  const instead = 'choose another backend, or leave it out';
  expect(refused.message).toBe(notBuiltError({ feature, instead }).message);
});
