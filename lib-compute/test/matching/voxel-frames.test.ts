import { expect, test } from 'vitest';
import { mergeTomogram } from '../../src/backends/reference/tomogram.ts';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { PixelBins } from '../../src/matching/pixel-bins.ts';
import { mostPhotons, voxelFrame } from '../../src/matching/voxel-frames.ts';
import { detectorOf, pixelsOf } from './detector.ts';

const SIZE = 15;
const detector = { ...detectorOf(9), correction: new Float64Array(81).fill(1) };
const photons = (frame: number, pixel: number): number =>
  detector.mask[pixel] === 2 ? 0 : (frame * 5 + pixel * 3) % 4;

test('what frames add to a voxel is what merging their photons adds up there', () => {
  const bins = new PixelBins(detector);
  const { quaternions } = rotationList(2);
  const sum = new Float64Array(SIZE ** 3);
  const weight = new Float64Array(SIZE ** 3);
  const frames = [0, 41, 127, 300, 419].map((rotation, frame) => {
    const matrix = rotationMatrices(quaternions.slice(4 * rotation, 4 * rotation + 4));
    const tomogram = Float64Array.from({ length: 81 }, (_, t) => photons(frame, t));
    const used = pixelsOf(detector);
    // The last pixel is ignored: it is not merged.
    mergeTomogram(
      tomogram.subarray(0, 80),
      { models: 1, edge: SIZE, depth: SIZE },
      matrix,
      used,
      sum,
      weight,
      false,
    );
    return { frame, matrix };
  });
  let most = 0;
  for (let x = 0; x < SIZE; x++) {
    for (let y = 0; y < SIZE; y++) {
      for (let z = 0; z < SIZE; z++) {
        const found = frames.map(({ frame, matrix }) =>
          voxelFrame(
            { frame, pixels: bins.reaching([x - 7, y - 7, z - 7], matrix, false) },
            (pixel) => photons(frame, pixel),
          ),
        );
        const at = (x * SIZE + y) * SIZE + z;
        expect(found.reduce((all, { photons: own }) => all + own, 0)).toBeCloseTo(sum[at], 9);
        expect(found.reduce((all, { weight: own }) => all + own, 0)).toBeCloseTo(weight[at], 9);
        most = Math.max(most, sum[at]);
      }
    }
  }
  expect(most).toBeGreaterThan(3);
});

test('those that add most come first, and no more than asked for', () => {
  const all = [
    { frame: 0, photons: 1, weight: 1 },
    { frame: 1, photons: 3, weight: 0.5 },
    { frame: 2, photons: 1, weight: 2 },
    { frame: 3, photons: 0, weight: 2 },
  ];
  expect(mostPhotons(all, 3).map(({ frame }) => frame)).toEqual([1, 2, 0]);
});
