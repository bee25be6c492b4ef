/**
 * The 600-cell: the regular polytope whose 120 vertices are spread evenly over the unit quaternions
 * (spec/emc.md 2.7). Coordinates are exact: the pair of integers (a, b) stands for a + b tau, with tau
 * the golden ratio, so that antipodes are told apart without rounding.
 *
 * @module
 */

const GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

/** Four coordinates as (a, b) pairs: a0, b0, a1, b1, a2, b2, a3, b3. */
export type ExactPoint = readonly number[];

/** A vertex, edge, face or cell, with the four vertices of the cell whose centre weighs its points. */
export interface Facet {
  readonly corners: readonly ExactPoint[];
  readonly cell: readonly ExactPoint[];
}

/** All facets of one kind, each once, in the order that numbers the rotations. */
export interface SixHundredCell {
  readonly vertices: readonly Facet[];
  readonly edges: readonly Facet[];
  readonly faces: readonly Facet[];
  readonly cells: readonly Facet[];
}

const SIGNS = [-1, 1];

/** The even permutations of four coordinates, in the order that numbers the rotations. */
const EVEN_PERMUTATIONS = [
  [0, 1, 2, 3],
  [0, 2, 3, 1],
  [0, 3, 1, 2],
  [1, 2, 0, 3],
  [1, 0, 3, 2],
  [1, 3, 2, 0],
  [2, 0, 1, 3],
  [2, 3, 0, 1],
  [2, 1, 3, 0],
  [3, 1, 0, 2],
  [3, 0, 2, 1],
  [3, 2, 1, 0],
];

export function sixHundredCell(): SixHundredCell {
  const points = [...halfVertices(), ...unitVertices(), ...goldenVertices()];
  const { vertices, edges, faces, cells } = enumerateFacets(neighbourLists(points));
  const toFacets = (list: readonly IndexedFacet[]): Facet[] =>
    list.map(({ corners, cell }) => ({
      corners: corners.map((i) => points[i]),
      cell: cell.map((i) => points[i]),
    }));
  return {
    vertices: toFacets(vertices),
    edges: toFacets(edges),
    faces: toFacets(faces),
    cells: toFacets(cells),
  };
}

/** Real coordinates of an exact point. */
export function toCoordinates(point: ExactPoint): number[] {
  return [0, 1, 2, 3].map((k) => toCoordinate(point, k));
}

/** One of the four. */
export function toCoordinate(point: ExactPoint, k: number): number {
  return point[2 * k] + point[2 * k + 1] * GOLDEN_RATIO;
}

// Vertices are scaled by 2, so that all their integers are whole: 1/2 is (1, 0), tau/2 is (0, 1),
// 1/(2 tau) = (tau - 1)/2 is (-1, 1) and 1 is (2, 0).

function halfVertices(): ExactPoint[] {
  return SIGNS.flatMap((h) =>
    SIGNS.flatMap((i) => SIGNS.flatMap((j) => SIGNS.map((k) => [h, 0, i, 0, j, 0, k, 0]))),
  );
}

function unitVertices(): ExactPoint[] {
  return SIGNS.flatMap((sign) =>
    [0, 1, 2, 3].map((axis) => [0, 1, 2, 3].flatMap((k) => [k === axis ? 2 * sign : 0, 0])),
  );
}

function goldenVertices(): ExactPoint[] {
  return SIGNS.flatMap((i) =>
    SIGNS.flatMap((j) =>
      SIGNS.flatMap((k) => {
        const pairs = [
          [0, i],
          [j, 0],
          [-k, k],
          [0, 0],
        ];
        return EVEN_PERMUTATIONS.map((order) => order.flatMap((m) => pairs[m]));
      }),
    ),
  );
}

/** For each point those at minimal distance, ascending. */
function neighbourLists(points: readonly ExactPoint[]): number[][] {
  const places = points.map(toCoordinates);
  const distance = (i: number, j: number): number =>
    places[i].reduce((sum, x, k) => sum + (x - places[j][k]) ** 2, 0);
  const others = (i: number): number[] => places.map((_, j) => j).filter((j) => j !== i);
  const shortest = Math.min(...others(0).map((j) => distance(0, j)));
  // The next larger distance is 1.6 times as long: the margin only has to cover rounding.
  return places.map((_, i) => others(i).filter((j) => distance(i, j) < 1.1 * shortest));
}

interface IndexedFacet {
  readonly corners: readonly number[];
  readonly cell: readonly number[];
}

/**
 * Edges (i < j), faces (i < j < k) and cells (i < j < k < l) in lexicographic order. A point on a
 * shared facet belongs to several cells; which one weighs it is fixed as in spec/emc.md 2.7, step 2.
 */
function enumerateFacets(neighbours: readonly (readonly number[])[]): {
  vertices: IndexedFacet[];
  edges: IndexedFacet[];
  faces: IndexedFacet[];
  cells: IndexedFacet[];
} {
  const adjacent = neighbours.map((list) => new Set(list));
  const edges: IndexedFacet[] = [];
  const faces: IndexedFacet[] = [];
  const cells: IndexedFacet[] = [];
  neighbours.forEach((around, i) => {
    for (const j of around.filter((m) => m > i)) {
      const shared = around.filter((m) => adjacent[j].has(m));
      edges.push({ corners: [i, j], cell: [i, j, ...firstPair(shared, adjacent)] });
      for (const k of shared.filter((m) => m > j)) {
        const closing = shared.filter((m) => adjacent[k].has(m));
        faces.push({ corners: [i, j, k], cell: [i, j, k, closing[0]] });
        for (const l of closing.filter((m) => m > k)) {
          cells.push({ corners: [i, j, k, l], cell: [i, j, k, l] });
        }
      }
    }
  });
  const vertices = neighbours.map((_, i) => {
    const cell = cells.find(({ corners }) => corners.includes(i)) ?? { corners: [i] };
    return { corners: [i], cell: cell.corners };
  });
  return { vertices, edges, faces, cells };
}

/** The first of `candidates` that has a later neighbour among them, with that neighbour. */
function firstPair(
  candidates: readonly number[],
  adjacent: readonly ReadonlySet<number>[],
): number[] {
  const first = candidates[0];
  const second = candidates.slice(1).filter((m) => adjacent[first].has(m));
  return [first, ...second.slice(0, 1)];
}
