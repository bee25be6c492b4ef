/** The two corners that each of a cell's 12 edges joins; in a corner's number 4 stands for x, 2 for y, 1 for z. */
const EDGES = Uint8Array.of(
  ...[0, 1, 2, 3].flatMap((corner) => [corner, corner + 4]),
  ...[0, 1, 4, 5].flatMap((corner) => [corner, corner + 2]),
  ...[0, 2, 4, 6].flatMap((corner) => [corner, corner + 1]),
);

/**
 * Crossings stay so far from voxels, in voxels: around one that is exactly at the level all vertices would meet
 * in it, and triangles without an area have no normal.
 */
export const CLEARANCE = 0.01;

/**
 * Where a surface passes a cell: the mean of where it crosses the cell's edges, 0 to 1 along each axis.
 *
 * @param corners eight values; those beyond the volume are not a number, and are crossed half-way.
 * @param mask of the corners that are inside, corner 0 in bit 0; neither none nor all.
 * @param vertex is given the place.
 */
export function placeCellVertex(
  corners: Float64Array,
  mask: number,
  level: number,
  vertex: Float64Array,
): void {
  let crossings = 0;
  vertex.fill(0);
  for (let edge = 0; edge < EDGES.length; edge += 2) {
    const first = EDGES[edge];
    const second = EDGES[edge + 1];
    if (((mask >> first) & 1) === ((mask >> second) & 1)) {
      continue;
    }
    const part = (level - corners[first]) / (corners[second] - corners[first]);
    const along = Number.isNaN(part) ? 0.5 : Math.min(Math.max(part, CLEARANCE), 1 - CLEARANCE);
    const axis = second - first;
    vertex[0] += (first >> 2) + (axis === 4 ? along : 0);
    vertex[1] += ((first >> 1) & 1) + (axis === 2 ? along : 0);
    vertex[2] += (first & 1) + (axis === 1 ? along : 0);
    crossings += 1;
  }
  vertex[0] /= crossings;
  vertex[1] /= crossings;
  vertex[2] /= crossings;
}
