import { describe, expect, test } from 'vitest';
import { mergeVertices } from '../../src/volume/merge-vertices.ts';
import { surfaceNets } from '../../src/volume/surface-nets.ts';
import { surfaceNormals } from '../../src/volume/surface-normals.ts';
import type { FacingSurface } from '../../src/volume/surface.ts';
import { directedEdges, enclosedVolume } from './plain-nets.ts';

const SIZE = 48;
const CENTRE = (SIZE - 1) / 2;

/** The surface where a function of the place passes 0, inside above it. */
function surfaceOf(value: (x: number, y: number, z: number) => number): FacingSurface {
  const volume = Float32Array.from({ length: SIZE ** 3 }, (_, i) =>
    value(Math.floor(i / SIZE ** 2), Math.floor(i / SIZE) % SIZE, i % SIZE),
  );
  const net = surfaceNets(volume, [SIZE, SIZE, SIZE], 0);
  return { ...net, normals: surfaceNormals(net) };
}

function fromCentre(x: number, y: number, z: number): number {
  return Math.hypot(x - CENTRE, y - CENTRE, z - CENTRE);
}

const ball = surfaceOf((...place) => 18 - fromCentre(...place));

function isClosed({ indices }: FacingSurface): boolean {
  const edges = directedEdges(indices);
  return [...edges].every(([edge, count]) => {
    const [from, to] = edge.split('-');
    return edges.get(`${to}-${from}`) === count;
  });
}

function triangles({ indices }: FacingSurface): number {
  return indices.length / 3;
}

describe('merged vertices', () => {
  const merged = mergeVertices(ball, 2);

  test('leave a quarter of the triangles of what is smooth, closed', () => {
    expect(triangles(merged) / triangles(ball)).toBeGreaterThan(0.2);
    expect(triangles(merged) / triangles(ball)).toBeLessThan(0.35);
    expect(isClosed(merged)).toBe(true);
  });

  test('lie on the ball as the others do, and face outwards', () => {
    for (let at = 0; at < merged.positions.length; at += 3) {
      const [x, y, z] = merged.positions.subarray(at, at + 3);
      const [nx, ny, nz] = merged.normals.subarray(at, at + 3);
      const radius = fromCentre(x, y, z);
      // A tenth of a voxel is not seen; between vertices the ball is flat.
      expect(Math.abs(radius - 18)).toBeLessThan(0.1);
      const outwards = nx * (x - CENTRE) + ny * (y - CENTRE) + nz * (z - CENTRE);
      expect(outwards / radius).toBeGreaterThan(0.99);
      expect(Math.hypot(nx, ny, nz)).toBeCloseTo(1, 6);
    }
  });

  test('enclose what was enclosed', () => {
    const ratio = enclosedVolume(merged) / enclosedVolume(ball);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.003);
  });

  test('keep both sides of a thin shell', () => {
    const shell = surfaceOf((...place) => 0.8 - Math.abs(fromCentre(...place) - 18));
    const thinned = mergeVertices(shell, 2);
    expect(triangles(thinned)).toBeLessThan(0.4 * triangles(shell));
    expect(isClosed(thinned)).toBe(true);
    const ratio = enclosedVolume(thinned) / enclosedVolume(shell);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
  });

  test('keep apart what faces the same way in one block', () => {
    // Sheets of one voxel, at 0, 2, 4 and so on.
    const sheets = surfaceOf((x) => (x % 2 === 0 ? 1 : -1));
    const { positions, normals } = mergeVertices(sheets, 4);
    for (let at = 0; at < positions.length; at += 3) {
      if (Math.abs(normals[at]) > 0.99) {
        const sheet = (positions[at] - 0.5 * Math.sign(normals[at])) / 2;
        // The mean of two would be half-way between them.
        expect(Math.abs(sheet - Math.round(sheet))).toBeLessThan(0.1);
      }
    }
  });

  test('leave specks and corners as they are', () => {
    const specks = surfaceOf((x, y, z) => (x % 4 === 1 && y % 5 === 1 && z % 3 === 1 ? 1 : -1));
    const left = mergeVertices(specks, 2);
    expect(left.indices).toEqual(specks.indices);
    left.positions.forEach((at, i) => {
      expect(Math.abs(at - specks.positions[i])).toBeLessThan(1e-5);
    });
  });
});

test('a block of one cell changes nothing that can be seen', () => {
  const same = mergeVertices(ball, 1);
  expect(same.indices).toEqual(ball.indices);
  same.positions.forEach((at, i) => {
    expect(Math.abs(at - ball.positions[i])).toBeLessThan(1e-5);
  });
});
