import { describe, expect, test } from 'vitest';
import { buildProblem, gridSize } from '../../src/emc/problem.ts';
import type { EmcInput } from '../../src/emc/input.ts';
import type { Detector } from '../../src/geometry/detector.ts';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { emcOptions } from '../support/emc-options.ts';

/** Six pixels: masks 1 0 2 0 1 0. */
const detector: Detector = {
  kind: 'detector',
  pixelCount: 6,
  qx: Float64Array.of(0, 1, 9, 3, 4, 0),
  qy: Float64Array.of(0, 0, 9, 0, 3, 2),
  qz: Float64Array.of(0, 0, 9, 0, 0, 0),
  correction: Float64Array.of(1, 2, 3, 2, 2, 2),
  mask: Uint8Array.of(1, 0, 2, 0, 1, 0),
};

/** Frame 0: a photon in pixels 0 and 1, 7 in pixel 2; frame 1: 3 in pixel 3; frame 2: 1 in pixel 4. */
const input: EmcInput = {
  detector,
  photons: {
    frameCount: 3,
    pixelCount: 6,
    onesOffsets: Uint32Array.of(0, 2, 2, 3),
    ones: Uint32Array.of(0, 1, 4),
    multiOffsets: Uint32Array.of(0, 1, 2, 2),
    multi: Uint32Array.of(2, 3),
    counts: Uint32Array.of(7, 3),
  },
  rotations: rotationList(1),
};

test('the grid holds the largest |q| of the pixels that are not ignored', () => {
  expect(gridSize(detector)).toBe(13);
});

describe('buildProblem', () => {
  const { problem, frames, photonCounts, meanCount } = buildProblem(input, emcOptions());

  test('puts the pixels of the likelihood first and leaves ignored ones out', () => {
    expect(problem.pixels.count).toBe(5);
    expect(problem.pixels.likelihoodCount).toBe(3);
    expect([...problem.pixels.qx]).toEqual([1, 3, 0, 0, 4]);
    // 2, 2, 2, 1, 2 over the mean of all six, 2.
    expect([...problem.pixels.correction]).toEqual([1, 1, 1, 0.5, 1]);
  });

  test('gives the photons the new pixel numbers', () => {
    expect(problem.photons).toEqual({
      frameCount: 3,
      pixelCount: 5,
      onesOffsets: Uint32Array.of(0, 2, 2, 3),
      ones: Uint32Array.of(3, 0, 4),
      multiOffsets: Uint32Array.of(0, 0, 1, 1),
      multi: Uint32Array.of(1),
      counts: Uint32Array.of(3),
    });
  });

  test('counts the photons that orient', () => {
    expect([...photonCounts]).toEqual([1, 3, 0]);
    expect(meanCount).toBeCloseTo(4 / 3, 15);
    expect([...frames]).toEqual([0, 1, 2]);
  });

  test('leaves blacklisted frames out, but not out of the mean count', () => {
    const prepared = buildProblem({ ...input, blacklist: Uint8Array.of(0, 1, 0) }, emcOptions());
    expect([...prepared.frames]).toEqual([0, 2]);
    expect([...prepared.photonCounts]).toEqual([1, 0]);
    expect(prepared.meanCount).toBeCloseTo(4 / 3, 15);
    expect([...prepared.problem.photons.ones]).toEqual([3, 0, 4]);
    expect(prepared.problem.photons.multi).toHaveLength(0);
  });

  test('takes another size when asked', () => {
    expect(buildProblem(input, emcOptions({ size: 9 })).problem.grid.edge).toBe(9);
  });

  test.each<[string, Partial<EmcInput>, RegExp]>([
    ['pixels', { photons: { ...input.photons, pixelCount: 7 } }, /6 as in the detector file.* 7/],
    ['start model', { startModel: new Float64Array(27) }, /13 x 13 x 13 voxels, but is 27 values/],
    [
      'voxel',
      { startModel: new Float64Array(13 ** 3).with(5, NaN) },
      /voxel 5 should be a number, at least 0, but is NaN/,
    ],
    [
      'scale',
      { detector: { ...detector, qx: detector.qx.map((q) => 500 * q) } },
      /largest \|q\| of the detector should be at most 510 voxels, but is 2001; q is in voxels/,
    ],
    [
      'mask',
      { detector: { ...detector, mask: new Uint8Array(6).fill(1) } },
      /mask should be 0 for the pixels that orient/,
    ],
    [
      'photons',
      {
        photons: {
          ...input.photons,
          multi: Uint32Array.of(2, 2),
          onesOffsets: new Uint32Array(4),
          ones: new Uint32Array(),
        },
      },
      /should be at least one, but is none in 3 frames/,
    ],
  ])('refuses what does not fit: %s', (_, wrong, message) => {
    expect(() => buildProblem({ ...input, ...wrong }, emcOptions())).toThrow(message);
  });
});
