import { expect, test } from 'vitest';
import { ambientLight } from '../../src/volume/ambient-light.ts';
import { surfaceNets } from '../../src/volume/surface-nets.ts';
import { surfaceNormals } from '../../src/volume/surface-normals.ts';

const SIZE = 31;
const SHAPE = [SIZE, SIZE, SIZE] as const;

/** Light of the vertices of what is inside, with their places. */
function lit(isInside: (x: number, y: number, z: number) => boolean): {
  readonly place: readonly [number, number, number];
  readonly light: number;
}[] {
  const values = Float32Array.from({ length: SIZE ** 3 }, (_, i) =>
    Number(isInside(Math.floor(i / SIZE ** 2), Math.floor(i / SIZE) % SIZE, i % SIZE)),
  );
  const surface = surfaceNets(values, SHAPE, 0.5);
  const normals = surfaceNormals(surface);
  const light = ambientLight(surface, normals, values, SHAPE, 0.5);
  return Array.from(light, (part, i) => {
    const [x, y, z] = surface.positions.subarray(3 * i, 3 * i + 3);
    return { place: [x, y, z], light: part };
  });
}

test('nothing takes light from a ball', () => {
  const vertices = lit((x, y, z) => Math.hypot(x - 15, y - 15, z - 15) < 9);
  expect(Math.min(...vertices.map(({ light }) => light))).toBeGreaterThan(250);
});

test('a pit in a block is dark at its bottom, light at its rim', () => {
  const isPit = (x: number, y: number, z: number): boolean =>
    Math.hypot(x - 15, y - 15) < 3.5 && z > 8;
  const vertices = lit(
    (x, y, z) => x > 4 && x < 26 && y > 4 && y < 26 && z < 22 && !isPit(x, y, z),
  );
  const bottom = vertices.filter(
    ({ place: [x, y, z] }) => Math.hypot(x - 15, y - 15) < 2 && z > 7 && z < 10,
  );
  const top = vertices.filter(({ place: [x, y, z] }) => x < 8 && y < 8 && z > 21);
  expect(bottom.length).toBeGreaterThan(0);
  expect(Math.max(...bottom.map(({ light }) => light))).toBeLessThan(190);
  expect(Math.min(...top.map(({ light }) => light))).toBeGreaterThan(240);
});
