import { describe, expect, test } from 'vitest';
import type { VolumeCamera } from '../../src/volume/camera.ts';
import { silhouette } from '../../src/volume/silhouette.ts';

const camera: VolumeCamera = {
  position: [0, -100, 0],
  target: [0, 0, 0],
  up: [0, 0, 1],
  fieldOfView: 20,
};

function cube(size: number, value: (x: number, y: number, z: number) => number): Float64Array {
  const centre = (size - 1) / 2;
  return Float64Array.from({ length: size ** 3 }, (_, i) =>
    value(
      Math.floor(i / size ** 2) - centre,
      (Math.floor(i / size) % size) - centre,
      (i % size) - centre,
    ),
  );
}

/** Rows and columns of what is covered. */
function extentOf(covered: Uint8Array, width: number): { rows: number[]; columns: number[] } {
  const places = [...covered.keys()].filter((i) => covered[i]);
  const rows = places.map((i) => Math.floor(i / width));
  const columns = places.map((i) => i % width);
  return {
    rows: [Math.min(...rows), Math.max(...rows)],
    columns: [Math.min(...columns), Math.max(...columns)],
  };
}

describe('silhouette', () => {
  test('a ball is a disc of the radius that perspective gives it', () => {
    const covered = silhouette(
      { values: cube(25, (x, y, z) => 8 - Math.hypot(x, y, z)), size: 25 },
      0,
      camera,
      120,
      100,
    );
    // The tangent of the cone from the camera around the ball, in half heights of the picture.
    const radius = (50 * Math.tan(Math.asin(8 / 100))) / Math.tan(Math.PI / 18);
    const area = covered.reduce((sum, mark) => sum + mark, 0);
    expect(Math.abs(area / (Math.PI * radius ** 2) - 1)).toBeLessThan(0.03);
    const { rows, columns } = extentOf(covered, 120);
    expect(rows[0] + rows[1]).toBe(99);
    expect(columns[0] + columns[1]).toBe(119);
  });

  test('x is to the right and z upwards, seen along y', () => {
    const covered = silhouette(
      { values: cube(21, (x, _, z) => Number(x > 3 && z > 6)), size: 21 },
      0.5,
      camera,
      100,
      100,
    );
    const { rows, columns } = extentOf(covered, 100);
    expect(rows[1]).toBeLessThan(50);
    expect(columns[0]).toBeGreaterThan(50);
  });

  test('a preview stands where its model stands', () => {
    const blob = (x: number, y: number, z: number): number => 6 - Math.hypot(x - 2, y, z + 3);
    const whole = { values: cube(21, blob), size: 21 };
    // Voxel i covers the model's 2 i and 2 i + 1: their middle is 2 i + 0.5 - 10 from the centre.
    const middle = (place: number): number => 2 * (place + 5) + 0.5 - 10;
    const values = cube(11, (x, y, z) => blob(middle(x), middle(y), middle(z)));
    const binned = { values, size: 11, binning: 2, modelSize: 21 };
    const [a, b] = [whole, binned].map((volume) => silhouette(volume, 0, camera, 80, 80));
    const common = a.reduce((sum, mark, i) => sum + (mark & b[i]), 0);
    const either = a.reduce((sum, mark, i) => sum + (mark | b[i]), 0);
    expect(common / either).toBeGreaterThan(0.93);
  });

  test('nothing of at least the level covers nothing', () => {
    const covered = silhouette({ values: cube(5, () => 0), size: 5 }, 0.5, camera, 20, 20);
    expect(covered.some((mark) => mark !== 0)).toBe(false);
  });
});
