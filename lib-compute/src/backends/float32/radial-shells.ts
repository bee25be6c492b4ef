import type { ModelGrid } from '../emc-problem.ts';

/** What models hold at each distance from the centre: shells one voxel thick. */
export interface RadialShells {
  /** Over all models. */
  readonly means: Float64Array;
  readonly highest: Float64Array;
  readonly lowest: Float64Array;
}

/**
 * The voxels of shell k are those whose distance rounds to k.
 *
 * @param last the outermost shell: a sphere has half of the voxels of its cube. Default the corners of the grid.
 */
export function radialShells(
  models: Float64Array,
  { edge, depth }: ModelGrid,
  last = Infinity,
): RadialShells {
  const centre = (edge - 1) / 2;
  const centreZ = Math.floor((depth - 1) / 2);
  // Of planes only the first has values.
  const usedDepth = depth === 2 ? 1 : depth;
  const shells = Math.min(Math.ceil(centre * Math.sqrt(3)), last) + 1;
  const means = new Float64Array(shells);
  const highest = new Float64Array(shells).fill(-Infinity);
  const lowest = new Float64Array(shells).fill(Infinity);
  const counts = new Uint32Array(shells);
  // The centre is a voxel: squares of distances are whole numbers, and few.
  const shellOfSquare = Uint16Array.from({ length: 3 * centre ** 2 + 1 }, (_, square) =>
    Math.round(Math.sqrt(square)),
  );
  for (let row = 0; row * depth < models.length; row++) {
    const x = Math.floor(row / edge) % edge;
    const y = row % edge;
    const fromAxis = (x - centre) ** 2 + (y - centre) ** 2;
    // Not a number, and no voxel, where the whole row lies farther out.
    const half = Math.floor(Math.sqrt((shells - 0.5) ** 2 - fromAxis));
    const end = Math.min(usedDepth, centreZ + half + 1);
    for (let z = Math.max(0, centreZ - half); z < end; z++) {
      const shell = shellOfSquare[fromAxis + (z - centreZ) * (z - centreZ)];
      const value = models[row * depth + z];
      means[shell] += value;
      counts[shell]++;
      if (value > highest[shell]) {
        highest[shell] = value;
      }
      if (value < lowest[shell]) {
        lowest[shell] = value;
      }
    }
  }
  means.forEach((sum, shell) => {
    means[shell] = sum / Math.max(counts[shell], 1);
  });
  return { means, highest, lowest };
}
