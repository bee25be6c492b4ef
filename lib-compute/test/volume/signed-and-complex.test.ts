import { expect, test } from 'vitest';
import { complexPart } from '../../src/volume/complex-part.ts';
import { complexField, magnitudesOf, refineField } from '../../src/volume/complex-field.ts';
import { differenceVolume } from '../../src/volume/difference-volume.ts';
import type { DescribedVolume } from '../../src/volume/described-volume.ts';
import { filterVolume } from '../../src/volume/filter-volume.ts';
import { angleCode, angleOf } from '../../src/volume/hue.ts';
import { quantise, quantisedValues, type ValueScale } from '../../src/volume/quantise.ts';
import {
  hasSigns,
  signedVolume,
  unsignedVolume,
  valuesOfSign,
} from '../../src/volume/signed-volume.ts';
import { histogramOf, volumeStatistics } from '../../src/volume/statistics.ts';
import { complexTexels } from '../../src/volume/volume-texels.ts';

function described(values: readonly number[], scale: ValueScale = 'linear'): DescribedVolume {
  const coded = quantise(values, scale);
  return { ...coded, ...volumeStatistics(values), histogram: histogramOf(coded) };
}

/** What its codes and signs stand for. */
function signedValues(volume: DescribedVolume): number[] {
  const meaning = quantisedValues(volume);
  return Array.from(volume.values, (code, i) =>
    volume.hue?.angles[i] === 128 ? -meaning[code] : meaning[code],
  );
}

const SIZE = 4;
const grid = (of: (x: number, y: number, z: number) => number, size = SIZE): number[] =>
  Array.from({ length: size ** 3 }, (_, i) =>
    of(Math.floor(i / size ** 2), Math.floor(i / size) % size, i % size),
  );

test('angles are told to 1/256 of the circle', () => {
  expect([0, Math.PI / 2, Math.PI, -Math.PI, -Math.PI / 2].map(angleCode)).toEqual([
    0, 64, 128, 128, 192,
  ]);
  expect([0, 64, 192].map(angleOf)).toEqual([0, Math.PI / 2, -Math.PI / 2]);
});

test('a signed volume keeps values of both signs, with σ around 0', () => {
  const values = Float32Array.from(grid((x, y) => x - y));
  const volume = signedVolume(values, 'linear', values.length);
  signedValues(volume).forEach((value, i) => {
    expect(value).toBeCloseTo(values[i], 1);
  });
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  expect([volume.mean, volume.maximum]).toEqual([0, 3]);
  expect(volume.sigma).toBeCloseTo(Math.sqrt(squares / values.length), 9);
});

test('values that are small on one side of 0 alone have no signs', () => {
  expect(
    [
      { minimum: 0, maximum: 5 },
      { minimum: -0.04, maximum: 5 },
      { minimum: -0.06, maximum: 5 },
      { minimum: -5, maximum: -1 },
    ].map(hasSigns),
  ).toEqual([false, false, true, true]);
});

test('means of voxels have the figures and codes of the whole', () => {
  const values = Float32Array.from(grid((x, y) => x - y));
  const whole = signedVolume(values, 'linear', 64);
  const binned = signedVolume([1, -1, 0.5, -0.5, 0, 0, 0, 0], 'linear', 64, whole);
  const { values: codes, hue, ...figures } = binned;
  expect(whole).toMatchObject(figures);
  expect([codes.length, hue?.angles.length]).toEqual([8, 8]);
  expect(signedValues(binned).map((value) => Number(value.toFixed(1)) + 0)).toEqual([
    1, -1, 0.5, -0.5, 0, 0, 0, 0,
  ]);
});

test('of either sign one can be looked at, the other counting as 0', () => {
  const values = grid((x) => x - 2);
  const volume = signedVolume(values, 'linear', 64);
  expect(valuesOfSign(volume, 'both')).toBe(volume);
  const above = valuesOfSign(volume, 'above');
  expect(above.hue).toBeUndefined();
  const below = valuesOfSign(volume, 'below');
  expect(below.hue).toMatchObject({ kind: 'sign', lowest: -2 });
  for (const [part, of] of [
    [above, (value: number) => Math.max(value, 0)],
    [below, (value: number) => Math.min(value, 0)],
  ] as const) {
    signedValues(part).forEach((value, i) => {
      expect(value).toBeCloseTo(of(values[i]), 1);
    });
  }
});

test('a signed volume is told from its lowest value on where signs do not matter', () => {
  const values = Float32Array.from(grid((x) => x - 2));
  const plain = unsignedVolume(signedVolume(values, 'linear', 64));
  expect([plain.low, plain.hue]).toEqual([-2, undefined]);
  const meaning = quantisedValues(plain);
  plain.values.forEach((code, i) => {
    expect(meaning[code]).toBeCloseTo(values[i], 1);
  });
});

test('a difference is that of the values, voxel by voxel', () => {
  const [a, b] = [grid((x) => x), grid((_, y) => 2 * y)];
  const volume = differenceVolume(described(a), SIZE, {
    volume: described(b),
    edge: SIZE,
    factor: 1,
    offset: 0,
  });
  signedValues(volume).forEach((value, i) => {
    expect(Math.abs(value - (a[i] - b[i]))).toBeLessThan(0.05);
  });
});

test('nothing differs from itself, also in logarithmic codes', () => {
  const values = grid((x, y, z) => 1 + x * y + 10 * z);
  const same = described(values, 'log');
  const volume = differenceVolume(same, SIZE, { volume: same, edge: SIZE, factor: 1, offset: 0 });
  expect(volume.maximum).toBe(0);
  const almost = described(
    values.map((value) => 1.02 * value),
    'log',
  );
  const other = { volume: almost, edge: SIZE, factor: 1, offset: 0 };
  expect(differenceVolume(same, SIZE, other).maximum).toBe(0);
});

test('what is taken away may have other voxels, and ends where it ends', () => {
  const fine = described(grid((x) => x, 8));
  // Entries of 4 voxels lie between those of 8: 0.5, 2.5, 4.5 and 6.5.
  const coarse = described(grid(() => 10));
  const volume = differenceVolume(coarse, SIZE, { volume: fine, edge: 8, factor: 2, offset: 0.5 });
  const meaning = signedValues(volume);
  [9.5, 7.5, 5.5, 3.5].forEach((value, x) => {
    expect(Math.abs(meaning[x * SIZE ** 2 + 5] - value)).toBeLessThan(0.1);
  });
  const beyond = differenceVolume(coarse, SIZE, { volume: fine, edge: 8, factor: 2, offset: 20 });
  expect(new Set(signedValues(beyond).map((value) => Math.round(value)))).toEqual(new Set([10]));
});

test('of complex numbers each part is told', () => {
  const amplitudes = grid((x) => 1 + x);
  const angles = Uint8Array.from(grid((_, y) => 64 * y));
  const volume: DescribedVolume = { ...described(amplitudes), hue: { kind: 'phase', angles } };
  const trueParts = (along: (angle: number) => number): number[] =>
    amplitudes.map((amplitude, i) => amplitude * along(angleOf(angles[i])));
  expect([complexPart(volume, 'coloured'), complexPart(volume, 'phase')]).toEqual([volume, volume]);
  expect(complexPart(volume, 'amplitude')).toMatchObject({ values: volume.values, maximum: 4 });
  expect(complexPart(volume, 'amplitude').hue).toBeUndefined();
  for (const [part, along] of [
    ['real', Math.cos],
    ['imaginary', Math.sin],
  ] as const) {
    signedValues(complexPart(volume, part)).forEach((value, i) => {
      expect(Math.abs(value - trueParts(along)[i])).toBeLessThan(0.05);
    });
  }
  const real = described(amplitudes);
  expect(complexPart(real, 'imaginary')).toBe(real);
});

test('between opposite numbers a finer grid passes 0', () => {
  const magnitudes = new Float32Array(8).fill(1);
  const angles = Uint8Array.from([0, 0, 0, 0, 128, 128, 128, 128]);
  const fine = refineField(complexField(magnitudes, { kind: 'sign', angles }), 2, 2);
  expect(Array.from(magnitudesOf(fine).slice(9, 18))).toEqual(new Array(9).fill(0));
});

test('texels are pairs, bricks magnitudes', () => {
  const field = complexField(new Float32Array(8).fill(2), {
    kind: 'phase',
    angles: new Uint8Array(8).fill(64),
  });
  const { texels, bricks, channels, factor } = complexTexels(field, 2, 'r32f');
  expect([channels, factor, texels.length, bricks.length]).toEqual([2, 1, 16, 1]);
  expect(texels[0]).toBeCloseTo(0, 6);
  expect([texels[1], bricks[0]]).toEqual([2, 2]);
});

test('values that have signs are filtered and compared with them', () => {
  const values = grid((x) => x - 1);
  const volume = signedVolume(Float32Array.from(values), 'linear', values.length);
  const even = filterVolume(volume, SIZE, {
    centrosymmetric: true,
    radialMinimum: false,
    normalised: false,
  });
  for (const value of signedValues(even)) {
    // x - 1 and the opposite, 3 - x - 1, are 0.5 in the mean.
    expect(value).toBeCloseTo(0.5, 1);
  }
  const other = signedVolume(
    Float32Array.from(values, (value) => -value),
    'linear',
    values.length,
  );
  const minus = { volume: other, edge: SIZE, factor: 1, offset: 0 };
  signedValues(differenceVolume(volume, SIZE, minus)).forEach((value, i) => {
    expect(Math.abs(value - 2 * values[i])).toBeLessThan(0.05);
  });
});
