/** Small volumes are refined up to this edge, so that they look smooth, and no further than so often. */
const SMOOTH_EDGE = 120;
const MOST_STEPS = 4;

/** Steps of the grid that is drawn from voxel to voxel of a cube. */
export function gridSteps(edge: number): number {
  return Math.max(1, Math.min(Math.floor(SMOOTH_EDGE / edge), MOST_STEPS));
}
