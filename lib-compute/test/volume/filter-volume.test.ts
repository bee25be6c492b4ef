import { describe, expect, test } from 'vitest';
import { filterVolume } from '../../src/volume/filter-volume.ts';
import { hideDust } from '../../src/volume/hide-dust.ts';
import { quantise, quantisedValues } from '../../src/volume/quantise.ts';
import { filterShells } from '../../src/volume/radial-filters.ts';
import { withoutRadialMinimum } from '../../src/volume/radial-minimum.ts';
import { radialShells } from '../../src/volume/radial-shells.ts';
import { shellNormalised } from '../../src/volume/shell-normalised.ts';
import { histogramOf, volumeStatistics } from '../../src/volume/statistics.ts';

const EDGE = 9;
const values = Float32Array.from({ length: EDGE ** 3 }, (_, i) => (i * 37) % 101);

function described(): Parameters<typeof filterVolume>[0] {
  const coded = quantise(values, 'linear');
  // Each stands for eight voxels of the model, as in a preview.
  const histogram = histogramOf(coded).map((count) => 8 * count);
  return { ...coded, ...volumeStatistics(values), histogram };
}

describe('filters', () => {
  test('make the volume equal to its inverse through the centre', () => {
    const made = filterVolume(described(), EDGE, {
      centrosymmetric: true,
      radialMinimum: false,
      normalised: false,
    });
    const codes = [...made.values];
    expect(codes).toEqual(codes.toReversed());
    const meaning = quantisedValues(made);
    const at = 100;
    const mean = (values[at] + values[EDGE ** 3 - 1 - at]) / 2;
    expect(Math.abs(meaning[codes[at]] - mean)).toBeLessThan(1);
    expect(made.maximum).toBeLessThanOrEqual(100);
  });

  test('keep the number of voxels that the histogram stands for', () => {
    const made = filterVolume(described(), EDGE, {
      centrosymmetric: true,
      radialMinimum: true,
      normalised: false,
    });
    expect(made.histogram.reduce((sum, count) => sum + count, 0)).toBeCloseTo(8 * EDGE ** 3, 6);
    expect(made.minimum).toBe(0);
  });

  test('take what is even over all directions away, and leave what is not', () => {
    const centre = (EDGE - 1) / 2;
    const radial = Float32Array.from({ length: EDGE ** 3 }, (_, i) => {
      const place = [Math.floor(i / EDGE ** 2), Math.floor(i / EDGE) % EDGE, i % EDGE];
      return 50 - Math.round(Math.hypot(...place.map((at) => at - centre)));
    });
    const spot = 3 * EDGE ** 2 + 4 * EDGE + 6;
    radial[spot] += 5;
    const left = withoutRadialMinimum(radial, radialShells(EDGE, 3));
    expect(left[spot]).toBe(5);
    expect(left.reduce((sum, value) => sum + value, 0)).toBe(5);
  });

  test('make speckles as bright far out as near the centre', () => {
    const shells = radialShells(EDGE, 3);
    const speckle = (i: number): number => 1 + (i % 2);
    const falling = Float32Array.from(
      { length: EDGE ** 3 },
      (_, i) => speckle(i) * Math.exp(-2 * shells.of[i]),
    );
    const made = shellNormalised(falling, shells);
    for (let shell = 0; shell < shells.count; shell++) {
      const within = [...shells.of.keys()].filter((i) => shells.of[i] === shell);
      const mean = within.reduce((sum, i) => sum + speckle(i), 0) / within.length;
      for (const i of within) {
        expect(made[i]).toBeCloseTo(speckle(i) / mean, 5);
      }
    }
  });

  test('leave zeros as they are, and out of the mean', () => {
    const shells = radialShells(5, 2);
    const plane = new Float32Array(25);
    // The centre; two of four corners, the other two were never seen.
    [plane[12], plane[0], plane[24]] = [7, 2, 6];
    const made = shellNormalised(plane, shells);
    expect([made[12], made[0], made[24]]).toEqual([1, 0.5, 1.5]);
    expect(made.reduce((sum, value) => sum + value, 0)).toBe(3);
  });

  test('take each plane by itself', () => {
    const planes = Float32Array.from({ length: 2 * 9 }, (_, i) => (i < 9 ? 1 : 100));
    const made = filterShells(planes, 3, 2, { radialMinimum: false, normalised: true });
    expect([...made]).toEqual(Array.from({ length: 18 }, () => 1));
  });
});

describe('dust', () => {
  const at = (x: number, y: number, z: number): number => (x * EDGE + y) * EDGE + z;
  const pieces = new Float32Array(EDGE ** 3);
  // Two voxels that touch over a corner, and one alone at the border.
  for (const voxel of [at(2, 2, 2), at(3, 3, 3), at(8, 8, 8)]) {
    pieces[voxel] = 4;
  }
  pieces[at(5, 5, 5)] = 1;

  test('is hidden, larger pieces and what is below the level stay', () => {
    const left = hideDust(pieces, EDGE, 2, 2, 0);
    expect(left[at(2, 2, 2)]).toBe(4);
    expect(left[at(3, 3, 3)]).toBe(4);
    expect(left[at(8, 8, 8)]).toBe(0);
    expect(left[at(5, 5, 5)]).toBe(1);
  });

  test('is all there is where pieces have to be larger', () => {
    expect(Math.max(...hideDust(pieces, EDGE, 2, 3, 0))).toBe(1);
  });

  test('leaves the given values as they are', () => {
    const before = [...pieces];
    hideDust(pieces, EDGE, 2, 3, 0);
    expect([...pieces]).toEqual(before);
  });
});
