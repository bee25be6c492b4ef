import type { VolumeFile } from './format.ts';

/** Sizes are float32 in some files, hence equal to a millionth only. */
const TOLERANCE = 1e-6;

/**
 * What the edges of a voxel along x, y and z, in angstrom, tell: its size where it is a cube, else the three.
 *
 * @returns nothing where one of them is none: programs that do not know them leave zeros.
 */
export function knownVoxels(
  edges: readonly number[],
): Pick<VolumeFile, 'voxelSize' | 'voxelEdges'> {
  if (!edges.every((edge) => edge > 0 && Number.isFinite(edge))) {
    return {};
  }
  const [x] = edges;
  return edges.every((edge) => Math.abs(edge - x) <= TOLERANCE * x)
    ? { voxelSize: x }
    : { voxelEdges: edges };
}
