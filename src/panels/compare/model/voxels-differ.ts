import type { RunDetail } from '@damselfly/remote/http';

/** Detector distances and wavelengths are told to four digits or so. */
const TOLERANCE = 0.001;

/** Whether shells of the same radius in voxels are known to be different q in the two models. */
export function voxelsDiffer(
  { facts: { voxel: first } }: Pick<RunDetail, 'facts'>,
  { facts: { voxel: second } }: Pick<RunDetail, 'facts'>,
): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    Math.abs(first - second) > TOLERANCE * Math.max(first, second)
  );
}
