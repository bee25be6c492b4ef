/**
 * The place along an axis, in voxels from the first, that a pixel must lie above to be inside the grid;
 * below the last voxel it is inside as well. The reference program cuts places to whole voxels towards
 * zero, and so takes what lies up to a voxel before the grid for an extrapolation of its first cell;
 * by default that is outside (spec/emc.md 3.1). It matters only where `size` is less than the detector
 * asks for.
 */
export function lowestPlace(parity: boolean): number {
  return parity ? -1 : -SMALLEST;
}

/** Less than any place differs from 0, and a normal number in float32. */
const SMALLEST = 1e-30;
