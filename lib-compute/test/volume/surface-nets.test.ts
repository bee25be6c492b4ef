import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLEARANCE } from '../../src/volume/cell-vertex.ts';
import { quantise, type QuantisedVolume } from '../../src/volume/quantise.ts';
import { surfaceNets } from '../../src/volume/surface-nets.ts';
import { surfaceNormals } from '../../src/volume/surface-normals.ts';
import { areaOf, directedEdges, enclosedVolume, plainNets } from './plain-nets.ts';

type Shape = [number, number, number];

function volumeOf(
  [nx, ny, nz]: Shape,
  value: (x: number, y: number, z: number) => number,
): Float64Array {
  return Float64Array.from({ length: nx * ny * nz }, (_, i) =>
    value(Math.floor(i / (ny * nz)), Math.floor(i / nz) % ny, i % nz),
  );
}

/** Largest in the centre of a cube, 0 at `radius` from it. */
function ball(size: number, radius: number): Float64Array {
  const centre = (size - 1) / 2;
  return volumeOf(
    [size, size, size],
    (x, y, z) => radius - Math.hypot(x - centre, y - centre, z - centre),
  );
}

/** Whether every edge of a triangle is that of exactly one other, which runs it the other way round. */
function isManifold(indices: Uint32Array): boolean {
  const edges = directedEdges(indices);
  return [...edges].every(([edge, count]) => {
    const [from, to] = edge.split('-');
    return count === 1 && edges.get(`${to}-${from}`) === 1;
  });
}

/** Whether as many triangles run every edge one way as the other. */
function isClosed(indices: Uint32Array): boolean {
  const edges = directedEdges(indices);
  return [...edges].every(([edge, count]) => {
    const [from, to] = edge.split('-');
    return edges.get(`${to}-${from}`) === count;
  });
}

describe('surfaceNets', () => {
  const shapes: Shape[] = [
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 3],
    [5, 7, 11],
    [1, 4, 9],
    [13, 2, 3],
  ];

  test.each(shapes)('%i x %i x %i: the vertices and quads of the plain loop', (...shape) => {
    const random = volumeOf(shape, (x, y, z) => Math.sin(12.9 * x + 78.2 * y + 37.7 * z + 1));
    const volume = quantise(random, 'linear');
    const surface = surfaceNets(volume, shape, 0.1);
    const plain = plainNets(volume, shape, 0.1);
    expect(surface.positions).toHaveLength(3 * plain.vertices.length);
    plain.vertices.forEach(({ cell, place }, i) => {
      const vertex = [...surface.positions.subarray(3 * i, 3 * i + 3)];
      vertex.forEach((at, axis) => {
        expect(at).toBeCloseTo(place[axis], 5);
        expect(at).toBeGreaterThanOrEqual(cell[axis]);
        expect(at).toBeLessThanOrEqual(cell[axis] + 1);
      });
    });
    expect(surface.indices).toHaveLength(6 * plain.crossedEdges);
    expect(isClosed(surface.indices)).toBe(true);
  });

  test('a ball has its radius, area and volume, is manifold and faces outwards', () => {
    const size = 41;
    const radius = 14.3;
    const surface = surfaceNets(quantise(ball(size, radius), 'linear'), [size, size, size], 0);
    const centre = (size - 1) / 2;
    for (let i = 0; i < surface.positions.length; i += 3) {
      const distance = Math.hypot(...surface.positions.subarray(i, i + 3).map((at) => at - centre));
      expect(Math.abs(distance - radius)).toBeLessThan(0.15);
    }
    expect(isManifold(surface.indices)).toBe(true);
    expect(areaOf(surface) / (4 * Math.PI * radius ** 2)).toBeCloseTo(1, 1);
    expect(enclosedVolume(surface) / ((4 / 3) * Math.PI * radius ** 3)).toBeCloseTo(1, 1);
  });

  test('normals of a ball point away from its centre', () => {
    const size = 31;
    const surface = surfaceNets(quantise(ball(size, 10), 'linear'), [size, size, size], 0);
    const normals = surfaceNormals(surface);
    const centre = (size - 1) / 2;
    for (let i = 0; i < normals.length; i += 3) {
      const outward = surface.positions.subarray(i, i + 3).map((at) => at - centre);
      const length = Math.hypot(...outward);
      const cosine = outward.reduce((sum, at, axis) => sum + (at / length) * normals[i + axis], 0);
      expect(cosine).toBeGreaterThan(0.97);
    }
  });

  test('any volume at any level gives a closed surface around the voxels inside', () => {
    const cases = fc
      .tuple(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
      )
      .chain((shape) =>
        fc.record({
          shape: fc.constant(shape),
          values: fc.uint8Array({
            minLength: shape[0] * shape[1] * shape[2],
            maxLength: shape[0] * shape[1] * shape[2],
          }),
          level: fc.integer({ min: -1, max: 256 }),
        }),
      );
    fc.assert(
      fc.property(cases, ({ shape, values, level }) => {
        const volume: QuantisedVolume = { values, scale: 'linear', low: 0, high: 255 };
        const { positions, indices } = surfaceNets(volume, shape, level);
        expect(isClosed(indices)).toBe(true);
        expect(positions.every(Number.isFinite)).toBe(true);
        expect(enclosedVolume({ positions, indices })).toBeGreaterThanOrEqual(0);
        expect(indices.length === 0).toBe(values.every((value) => value < level));
      }),
    );
  });

  test('nothing of at least the level: no surface', () => {
    const volume = quantise(new Float64Array(27), 'linear', { low: 0, high: 1 });
    const { positions, indices } = surfaceNets(volume, [3, 3, 3], 0.5);
    expect([positions.length, indices.length]).toEqual([0, 0]);
  });

  test.each([1, 2, 3, 7])('all %i voxels of an edge inside: a closed box', (size) => {
    const volume = quantise(new Float64Array(size ** 3).fill(1), 'linear', { low: 0, high: 1 });
    const surface = surfaceNets(volume, [size, size, size], 0.5);
    expect(isManifold(surface.indices)).toBe(true);
    expect(Math.min(...surface.positions)).toBeGreaterThanOrEqual(-0.5);
    expect(Math.max(...surface.positions)).toBeLessThanOrEqual(size - 0.5);
    expect(enclosedVolume(surface)).toBeGreaterThan((size - 1) ** 3);
    expect(enclosedVolume(surface)).toBeLessThanOrEqual(size ** 3);
  });

  test('a voxel equal to the level is inside', () => {
    const values = new Float64Array(27);
    values[13] = 1;
    const volume = quantise(values, 'linear', { low: 0, high: 1 });
    const surface = surfaceNets(volume, [3, 3, 3], 1);
    expect(surface.indices).toHaveLength(6 * 6);
    expect(isManifold(surface.indices)).toBe(true);
    // All of it is where the value is reached, at the voxel itself; still every vertex has a normal.
    expect([...surface.positions].every((at) => Math.abs(at - 1) <= CLEARANCE)).toBe(true);
    const normals = surfaceNormals(surface);
    for (let i = 0; i < normals.length; i += 3) {
      expect(Math.hypot(...normals.subarray(i, i + 3))).toBeCloseTo(1, 5);
    }
  });

  test('logarithmic codes are crossed where the values say, not the codes', () => {
    const values = Float64Array.of(1e-3, 1000);
    const volume = quantise(values, 'log', { low: 1e-3, high: 1000 });
    const { positions } = surfaceNets(volume, [2, 1, 1], 500);
    // The four vertices between the voxels: each the mean of the edge crossed at 0.5 and others beside it.
    const plain = plainNets(volume, [2, 1, 1], 500);
    expect([...positions].map((at) => at.toFixed(4))).toEqual(
      plain.vertices.flatMap(({ place }) => place.map((at) => at.toFixed(4))),
    );
    expect(plain.vertices[0].place[0]).toBeGreaterThan(0.4);
  });
});
