import type { TransformFile, VolumeFile } from '../../format.ts';
import { knownVoxels } from '../../known-voxels.ts';

/** The unit cell as the header tells it (spec/formats.md 5.9); zeros where a program did not know it. */
export interface MrcCell {
  /** Along x, y and z, angstrom. */
  readonly edges: readonly number[];
  /** Voxels along them. */
  readonly sampling: readonly number[];
  /** Between them: alpha, beta, gamma, degrees. */
  readonly angles: readonly number[];
}

const RIGHT_ANGLE = 90;

/** Angles are float32, and some are the result of a computation. */
const ANGLE_TOLERANCE = 0.01;

export function cellOf(view: DataView, littleEndian: boolean): MrcCell {
  const axes = [0, 1, 2];
  return {
    edges: axes.map((axis) => view.getFloat32(40 + 4 * axis, littleEndian)),
    sampling: axes.map((axis) => view.getInt32(28 + 4 * axis, littleEndian)),
    angles: axes.map((axis) => view.getFloat32(52 + 4 * axis, littleEndian)),
  };
}

/** The edges of a voxel, and the angles between them where they are not right. */
export function cellVoxels({
  edges,
  sampling,
  angles,
}: MrcCell): Pick<VolumeFile, 'voxelSize' | 'voxelEdges' | 'cellAngles'> {
  const voxels = edges.map((edge, axis) => edge / sampling[axis]);
  const known = knownVoxels(voxels);
  const isKnown = Object.keys(known).length > 0;
  return isKnown && !areRight(angles) ? { voxelEdges: voxels, cellAngles: angles } : known;
}

/**
 * What a complex volume is as a transform of this cell: its voxels are 1 / edge apart.
 *
 * @param extents of its voxels along x, y and z: of the transform of real values often only half is kept.
 */
export function transformOf(
  { edges, sampling, angles }: MrcCell,
  [x, y, z]: readonly number[],
): TransformFile {
  const { voxelSize } = knownVoxels(edges);
  // Programs that tell as sampling what is kept show it by the extents alone.
  const isHalf = isHalfOf(sampling[0], x) || (y === z && isHalfOf(y, x));
  const step = voxelSize === undefined || isHalf || !areRight(angles) ? undefined : 1 / voxelSize;
  return { isHalf, ...(step !== undefined && { step }) };
}

/** Whether `extent` of `whole` places are those from 0 on. */
function isHalfOf(whole: number, extent: number): boolean {
  return whole > 2 && extent === Math.floor(whole / 2) + 1;
}

/** Programs that do not know them leave zeros. */
function areRight(angles: readonly number[]): boolean {
  return angles.every((angle) => angle === 0 || Math.abs(angle - RIGHT_ANGLE) <= ANGLE_TOLERANCE);
}
