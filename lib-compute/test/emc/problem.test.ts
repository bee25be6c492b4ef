import { describe, expect, test } from 'vitest';
import { gridSize } from '../../src/emc/grid-size.ts';
import { buildProblem, type PreparedProblem } from '../../src/emc/problem.ts';
import type { EmcInput, FrameFile } from '../../src/emc/input.ts';
import type { Detector } from '../../src/geometry/detector.ts';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import type { SparsePhotons } from '../../src/photons/sparse-photons.ts';
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
const photons: SparsePhotons = {
  frameCount: 3,
  pixelCount: 6,
  onesOffsets: Uint32Array.of(0, 2, 2, 3),
  ones: Uint32Array.of(0, 1, 4),
  multiOffsets: Uint32Array.of(0, 1, 2, 2),
  multi: Uint32Array.of(2, 3),
  counts: Uint32Array.of(7, 3),
};

const input: EmcInput = {
  files: [{ photons, detector }],
  rotations: rotationList(1),
};

test('the grid holds the largest |q| of the pixels that are not ignored', () => {
  expect(gridSize(detector)).toBe(13);
});

function build(given: EmcInput, lines: Record<string, string | number> = {}): PreparedProblem {
  return buildProblem(given, emcOptions(lines), { parity: false, radius: 0 });
}

describe('buildProblem', () => {
  const { groups, frames, photonCounts, meanCount } = build(input);
  const [{ problem }] = groups;

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
    const prepared = build({ ...input, blacklist: Uint8Array.of(0, 1, 0) });
    expect([...prepared.frames]).toEqual([0, 2]);
    expect([...prepared.photonCounts]).toEqual([1, 0]);
    expect(prepared.meanCount).toBeCloseTo(4 / 3, 15);
    expect([...prepared.groups[0].problem.photons.ones]).toEqual([3, 0, 4]);
    expect(prepared.groups[0].problem.photons.multi).toHaveLength(0);
  });

  test('takes another size when asked', () => {
    expect(build(input, { size: 9 }).grid.edge).toBe(9);
  });

  test.each<[string, Partial<FrameFile>, RegExp]>([
    ['pixels', { photons: { ...photons, pixelCount: 7 } }, /6 as in the detector file.* 7/],
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
          ...photons,
          multi: Uint32Array.of(2, 2),
          onesOffsets: new Uint32Array(4),
          ones: new Uint32Array(),
        },
      },
      /should be at least one, but is none in 3 frames/,
    ],
  ])('refuses what does not fit: %s', (_, wrong, message) => {
    const files = [{ photons, detector, ...wrong }];
    expect(() => build({ ...input, files })).toThrow(message);
  });
});
