import { CLEARANCE } from '../../src/volume/cell-vertex.ts';
import { quantisedValues, type QuantisedVolume } from '../../src/volume/quantise.ts';
import type { Surface } from '../../src/volume/surface.ts';

type Place = [number, number, number];

/** The eight corners of a cell from its lowest. */
const CORNERS: Place[] = [0, 1].flatMap((x) =>
  [0, 1].flatMap((y) => [0, 1].map((z): Place => [x, y, z])),
);

/** Surface nets as they are defined, voxel by voxel: the truth that the fast ones are compared with. */
export function plainNets(
  volume: QuantisedVolume,
  [nx, ny, nz]: readonly [number, number, number],
  level: number,
): { vertices: { cell: Place; place: Place }[]; crossedEdges: number } {
  const meaning = quantisedValues(volume);
  const value = ([x, y, z]: Place): number | undefined =>
    x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz
      ? undefined
      : meaning[volume.values[(x * ny + y) * nz + z]];
  const isInside = (place: Place): boolean => (value(place) ?? -Infinity) >= level;
  /** Where the surface crosses between two neighbours, if it does. */
  const crossing = (a: Place, b: Place): Place | undefined => {
    if (isInside(a) === isInside(b)) {
      return undefined;
    }
    const [from, to] = [value(a), value(b)];
    const part =
      from === undefined || to === undefined
        ? 0.5
        : Math.min(Math.max((level - from) / (to - from), CLEARANCE), 1 - CLEARANCE);
    return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]), a[2] + part * (b[2] - a[2])];
  };
  const vertices: { cell: Place; place: Place }[] = [];
  let crossedEdges = 0;
  for (let x = -1; x < nx; x++) {
    for (let y = -1; y < ny; y++) {
      for (let z = -1; z < nz; z++) {
        const corners = CORNERS.map(([dx, dy, dz]): Place => [x + dx, y + dy, z + dz]);
        const crossings = corners.flatMap((a, i) =>
          corners.slice(i + 1).flatMap((b) => {
            const distance = a.reduce((sum, at, axis) => sum + Math.abs(at - b[axis]), 0);
            const place = distance === 1 ? crossing(a, b) : undefined;
            return place ? [place] : [];
          }),
        );
        if (crossings.length > 0) {
          const mean = [0, 1, 2].map(
            (axis) => crossings.reduce((sum, place) => sum + place[axis], 0) / crossings.length,
          );
          vertices.push({ cell: [x, y, z], place: [mean[0], mean[1], mean[2]] });
        }
        const here: Place = [x, y, z];
        const further: Place[] = [
          [x + 1, y, z],
          [x, y + 1, z],
          [x, y, z + 1],
        ];
        crossedEdges += further.filter((next) => crossing(here, next)).length;
      }
    }
  }
  return { vertices, crossedEdges };
}

/** How often the triangles run along each edge, `from-to`. */
export function directedEdges(indices: Uint32Array): Map<string, number> {
  const edges = new Map<string, number>();
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = indices.subarray(i, i + 3);
    for (const edge of [`${a}-${b}`, `${b}-${c}`, `${c}-${a}`]) {
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    }
  }
  return edges;
}

export function areaOf(surface: Surface): number {
  return triangles(surface).reduce((sum, [a, b, c]) => {
    const normal = cross(minus(b, a), minus(c, a));
    return sum + Math.hypot(...normal) / 2;
  }, 0);
}

/** Positive when the triangles face outwards. */
export function enclosedVolume(surface: Surface): number {
  return triangles(surface).reduce((sum, [a, b, c]) => {
    const normal = cross(b, c);
    return sum + (a[0] * normal[0] + a[1] * normal[1] + a[2] * normal[2]) / 6;
  }, 0);
}

function triangles({ positions, indices }: Surface): [Place, Place, Place][] {
  const place = (vertex: number): Place => [
    positions[3 * vertex],
    positions[3 * vertex + 1],
    positions[3 * vertex + 2],
  ];
  return Array.from({ length: indices.length / 3 }, (_, i) => [
    place(indices[3 * i]),
    place(indices[3 * i + 1]),
    place(indices[3 * i + 2]),
  ]);
}

function minus(a: Place, b: Place): Place {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Place, b: Place): Place {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
