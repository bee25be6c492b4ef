import { describe, expect, test } from '@jest/globals';
import { placeOf, valueAt, type Display } from '../display.ts';
import { indexAt, modelSize, nearestIndex, positionOf } from '../model-grid.ts';
import { placeText } from '../place-text.ts';
import { roundStepAbove, roundStepBelow } from '../round-step.ts';
import { gatherSlice } from '../slices/gather-slice.ts';
import { voxelZoom } from '../slices/paint-slice.ts';
import { PLANES } from '../slices/plane.ts';
import { automaticRange, selectableRange } from '../slices/range.ts';
import { ringsOf } from '../slices/rings.ts';
import { ticksOf } from '../slices/ticks.ts';
import { volumeFixture } from './volume-fixture.ts';

describe('display', () => {
  test.each(['linear', 'log', 'gamma'] as const)('%s: places and values are reverses', (scale) => {
    const display: Display = { scale, gamma: 0.5, low: 0.01, high: 20 };
    for (const place of [0, 0.1, 0.5, 0.9, 1]) {
      expect(placeOf(valueAt(place, display), display)).toBeCloseTo(place, 12);
    }
    expect(placeOf(-5, display)).toBe(0);
    expect(placeOf(100, display)).toBe(1);
  });

  test('a logarithmic scale gives every decade the same room', () => {
    const display: Display = { scale: 'log', gamma: 1, low: 0.01, high: 100 };
    [0.1, 1, 10].forEach((value, i) => {
      expect(placeOf(value, display)).toBeCloseTo((i + 1) / 4, 12);
    });
  });
});

describe('model grid', () => {
  const preview = volumeFixture(new Float64Array(27), 'linear', {
    histogram: [125],
    binning: 2,
  });

  test('the histogram says how large the model is, of which a preview may cover more', () => {
    expect(modelSize(preview)).toBe(5);
  });

  test('a preview entry stands in the middle of what it covers', () => {
    // Of the model's voxels 0 to 4, with the centre at 2, entry 0 covers 0 and 1.
    expect(positionOf(preview, 0)).toBe(-1.5);
    expect(positionOf(preview, 2)).toBe(2.5);
    expect(indexAt(preview, positionOf(preview, 1))).toBe(1);
    expect(nearestIndex(preview, -9)).toBe(0);
    expect(nearestIndex(preview, 9)).toBe(2);
  });
});

test.each(PLANES)('gathers the layer across axis $normal', (plane) => {
  const size = 5;
  const codes = Uint8Array.from({ length: size ** 3 }, (_, i) => i);
  const colours = Uint32Array.from({ length: 256 }, (_, code) => 1000 + code);
  const pixels = new Uint32Array(size * size);
  gatherSlice(codes, size, plane, 3, { colours }, pixels);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const place = [0, 0, 0];
      place[plane.normal] = 3;
      place[plane.down] = row;
      place[plane.right] = column;
      const code = (place[0] * size + place[1]) * size + place[2];
      expect(pixels[row * size + column]).toBe(1000 + code);
    }
  }
});

describe('ranges', () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => i / 100);
  values[0] = 500;

  test('a linear range leaves out the hottest voxel, which can still be chosen', () => {
    const data = volumeFixture(
      Float64Array.from({ length: 8000 }, (_, i) => (i === 0 ? 500 : 9)),
      'linear',
    );
    const range = automaticRange(data, 'linear');
    expect(range.low).toBe(0);
    expect(range.high).toBeLessThanOrEqual(500);
    expect(selectableRange(data, 'linear', range).high).toBe(500);
  });

  test('a linear range ends where the values do', () => {
    const data = volumeFixture(
      Float64Array.from({ length: 1000 }, (_, i) => i / 9),
      'linear',
    );
    expect(automaticRange(data, 'linear')).toEqual({ low: 0, high: 111 });
  });

  test('a logarithmic range is positive and spans four decades at most', () => {
    const range = automaticRange(volumeFixture(values, 'log'), 'log');
    expect(range.low).toBeGreaterThan(0);
    expect(range.high).toBe(500);
    expect(range.high / range.low).toBeLessThanOrEqual(1e4 * (1 + 1e-9));
  });

  test('of normalised shells it ends at the 99.9th percentile, whatever the outermost hold', () => {
    const speckles = Float64Array.from({ length: 20 ** 3 }, (_, i) => (i < 4 ? 900 : 1 + (i % 8)));
    const data = volumeFixture(speckles, 'log');
    expect(automaticRange(data, 'log').high).toBe(900);
    expect(automaticRange({ ...data, quantity: 'relative' }, 'log').high).toBeLessThan(10);
  });

  test.each(['linear', 'log', 'gamma'] as const)('%s: an empty volume has one too', (scale) => {
    const { low, high } = automaticRange(
      volumeFixture(new Float64Array(27), scale === 'log' ? 'log' : 'linear'),
      scale,
    );
    expect(high).toBeGreaterThan(low);
    expect(scale !== 'log' || low > 0).toBe(true);
  });
});

describe('rings', () => {
  const data = volumeFixture(new Float64Array(1), 'linear', { histogram: [213 ** 3] });

  test('stand at round resolutions, d = 1 / q', () => {
    const rings = ringsOf({ ...data, voxel: 0.00275 });
    expect(rings.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['5 nm', '10 nm', '20 nm']);
    expect(rings[0].radius).toBeCloseTo(1 / (5 * 0.00275), 9);
  });

  test('stand at round numbers of voxels where their size is not known', () => {
    expect(ringsOf(data).map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '100 voxels',
      '50 voxels',
      '20 voxels',
    ]);
  });

  test('there are none in real space', () => {
    expect(ringsOf({ ...data, space: 'real', voxel: 0.5 })).toEqual([]);
  });
});

test('ticks of a logarithmic bar are powers of ten, of another equal steps', () => {
  const log = ticksOf({ scale: 'log', gamma: 1, low: 0.01, high: 20 });
  expect(log.map(({ value }) => value)).toEqual([0.01, 0.1, 1, 10]);
  const linear = ticksOf({ scale: 'linear', gamma: 1, low: 0, high: 512 });
  expect(linear.map(({ value }) => value)).toEqual([0, 200, 400]);
  expect(linear.map(({ place }) => place.toFixed(3))).toEqual(['0.000', '0.391', '0.781']);
});

test('voxels are whole pixels, or less than one', () => {
  expect(voxelZoom(213, 246)).toBe(1);
  expect(voxelZoom(27, 246)).toBe(9);
  expect(voxelZoom(213, 106.5)).toBe(0.5);
});

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect([0.3, 1, 1.1, 20, 21, 99].map(roundStepAbove)).toEqual([0.5, 1, 2, 20, 50, 100]);
  expect([0.3, 1, 1.9, 20, 49, 99].map(roundStepBelow)).toEqual([0.2, 1, 1, 20, 20, 50]);
});

describe('placeText', () => {
  test('gives q and resolution where the size of a voxel is known', () => {
    const { position, q, resolution } = placeText({ space: 'reciprocal', voxel: 0.01 }, [3, -4, 0]);
    expect(position).toBe('x 3, y −4, z 0');
    expect(q).toBe('0.0500\u202fnm⁻¹');
    expect(resolution).toBe('20.0\u202fnm');
  });

  test('gives no resolution at the centre, and only voxels where nothing is known', () => {
    expect(placeText({ space: 'reciprocal', voxel: 0.01 }, [0, 0, 0]).resolution).toBeUndefined();
    expect(placeText({ space: 'reciprocal' }, [1, 2, 3])).toEqual({ position: 'x 1, y 2, z 3' });
    expect(placeText({ space: 'real', voxel: 0.5 }, [2, -1, 0]).position).toBe(
      'x 1.0, y −0.5, z 0.0\u202fnm',
    );
  });
});
