import { describe, expect, test } from 'vitest';
import { isDamselflyError } from '../../src/errors.ts';
import { rotationMatrices } from '../../src/geometry/rotation-matrix.ts';
import { intensityAgreement } from '../../src/volume/intensity-agreement.ts';
import type { Volume } from '../../src/volume/volume.ts';
import { speckles } from './speckles.ts';

const SIZE = 65;
const range = { from: 3, to: 31 };
const truth = speckles(SIZE, 1);

describe('intensityAgreement', () => {
  test.each([
    [0.5, 0.5, 0.5, 0.5],
    [0.2, -0.4, 0.4, 0.8],
    [0.96, 0, 0.28, 0],
  ])('finds the volume in its copy turned by (%f, %f, %f, %f)', (...quaternion) => {
    const turn = Float64Array.from(quaternion);
    const result = intensityAgreement(speckles(SIZE, 1, turn), truth, range);
    expect(result.lowest).toBeGreaterThan(0.97);
    expect(result.mean).toBeGreaterThan(0.98);
    expect(result.agreesUpTo).toBe(range.to);
    expect(result.shells.map(({ radius }) => radius)).toEqual(
      Array.from({ length: 29 }, (_, i) => 3 + i),
    );
    // cos of the angle between two rotations = (trace(A B^T) - 1) / 2.
    const [a, b] = [rotationMatrices(turn), rotationMatrices(Float64Array.from(result.rotation))];
    const trace = a.reduce((sum, value, k) => sum + value * b[k], 0);
    const angle = Math.acos(Math.min(1, (trace - 1) / 2));
    expect(angle * range.to).toBeLessThan(0.3);
  });

  test('scale and a constant per shell make no difference', () => {
    const lifted = mapVoxels(truth, (value, radius) => 5 * value + 100 + radius);
    expect(intensityAgreement(lifted, truth, range).mean).toBeGreaterThan(0.98);
  });

  test('another particle scores under 0.2', () => {
    const result = intensityAgreement(speckles(SIZE, 2), truth, range);
    expect(result.lowest).toBeLessThan(0.2);
    expect(result.mean).toBeLessThan(0.2);
  });

  test('the radial average scores under 0.2', () => {
    const result = intensityAgreement(radialAverage(truth), truth, range);
    expect(result.lowest).toBeLessThan(0.2);
    expect(result.mean).toBeLessThan(0.2);
  });

  test('the negative does not agree', () => {
    const result = intensityAgreement(
      mapVoxels(truth, (value) => -value),
      truth,
      range,
    );
    expect(result.mean).toBeLessThan(0.2);
  });

  test('the mirror image agrees: intensities are centrosymmetric', () => {
    const mirrored = { ...truth, data: truth.data.slice() };
    mirrored.data.forEach((_, voxel) => {
      const x = Math.floor(voxel / SIZE ** 2);
      mirrored.data[voxel] = truth.data[voxel + (SIZE - 1 - 2 * x) * SIZE ** 2];
    });
    expect(intensityAgreement(mirrored, truth, range).lowest).toBeGreaterThan(0.97);
  });

  test('equals the plain correlation over bins of voxels', () => {
    const other = speckles(SIZE, 2);
    const mixed = mapVoxels(truth, (value, _, voxel) => value + 0.5 * other.data[voxel]);
    const { shells } = intensityAgreement(mixed, truth, range);
    for (const { radius, correlation } of shells.filter(({ radius }) => radius >= 8)) {
      expect(Math.abs(correlation - binnedCorrelation(mixed, truth, radius))).toBeLessThan(0.02);
    }
  });

  test('says up to where it agrees', () => {
    const blurred = mapVoxels(truth, (value, radius) => (radius < 16 ? value : 1));
    const { agreesUpTo, lowest } = intensityAgreement(blurred, truth, range);
    expect(agreesUpTo).toBeGreaterThanOrEqual(14);
    expect(agreesUpTo).toBeLessThanOrEqual(16);
    expect(lowest).toBeLessThan(0.2);
    const inside = mapVoxels(truth, (value, radius) => (radius < 5 ? 1 : value));
    expect(intensityAgreement(inside, truth, range).agreesUpTo).toBe(0);
  });
});

describe('refuses', () => {
  const box: Volume = { kind: 'volume', shape: [3, 5, 3], data: new Float64Array(45) };
  const small: Volume = { kind: 'volume', shape: [1, 5, 5, 5], data: new Float64Array(125) };
  const holed: Volume = { ...small, data: new Float64Array(125).fill(NaN) };
  test.each([
    ['a box', box, { from: 1, to: 1 }, 'The shape of the reconstruction'],
    ['two modes', { ...small, shape: [2, 5, 5, 5] }, { from: 1, to: 1 }, 'The shape of the'],
    ['too little data', { ...small, shape: [7, 7, 7] }, { from: 1, to: 1 }, 'The data of the'],
    ['values that are not finite', holed, { from: 1, to: 1 }, 'The data of the reconstruction'],
    ['shells outside the grid', small, { from: 1, to: 2 }, 'The range of shells'],
    ['shells the wrong way round', small, { from: 2, to: 1 }, 'The range of shells'],
    ['half shells', small, { from: 0.5, to: 1 }, 'The range of shells'],
  ])('%s', (_, volume, shells, message) => {
    const compare = (): unknown => intensityAgreement(volume, small, shells);
    expect(compare).toThrow(message);
    expect(compare).toThrow(expect.toSatisfy((error) => isDamselflyError(error, 'Input')));
  });
});

function mapVoxels(
  volume: Volume,
  change: (value: number, radius: number, voxel: number) => number,
): Volume {
  const data = Float64Array.from(volume.data, (value, voxel) =>
    change(value, radiusOf(voxel), voxel),
  );
  return { ...volume, data };
}

function radiusOf(voxel: number): number {
  const centre = (SIZE - 1) / 2;
  return Math.hypot(
    Math.floor(voxel / SIZE ** 2) - centre,
    (Math.floor(voxel / SIZE) % SIZE) - centre,
    (voxel % SIZE) - centre,
  );
}

function radialAverage(volume: Volume): Volume {
  const sums = new Float64Array(SIZE);
  const counts = new Float64Array(SIZE);
  volume.data.forEach((value, voxel) => {
    sums[Math.round(radiusOf(voxel))] += value;
    counts[Math.round(radiusOf(voxel))]++;
  });
  return mapVoxels(volume, (_, radius) => sums[Math.round(radius)] / counts[Math.round(radius)]);
}

/** Correlation of the voxels whose |q| rounds to `radius`, in the orientation they have. */
function binnedCorrelation(a: Volume, b: Volume, radius: number): number {
  const voxels = Array.from(a.data.keys()).filter((v) => Math.round(radiusOf(v)) === radius);
  const mean = (value: (voxel: number) => number): number =>
    voxels.reduce((sum, voxel) => sum + value(voxel), 0) / voxels.length;
  const meanA = mean((voxel) => a.data[voxel]);
  const meanB = mean((voxel) => b.data[voxel]);
  const product = mean((voxel) => (a.data[voxel] - meanA) * (b.data[voxel] - meanB));
  const squareA = mean((voxel) => (a.data[voxel] - meanA) ** 2);
  const squareB = mean((voxel) => (b.data[voxel] - meanB) ** 2);
  return product / Math.sqrt(squareA * squareB);
}
