import { shownCube } from './shown-cube.ts';

/**
 * Which voxels of the cube that is shown have no value.
 *
 * @param values of a volume of `shape`, x slowest.
 * @param largest edge that is shown; what is larger is binned.
 * @returns x slowest: 1 where no value that a voxel stands for is a finite number, else 0, as beside the volume.
 */
export function missingVoxels(
  values: ArrayLike<number>,
  shape: readonly [number, number, number],
  largest: number,
): Uint8Array<ArrayBuffer> {
  const missing = Uint8Array.from(values, (value) => Number(!Number.isFinite(value)));
  const cube = shownCube(missing, shape, 0, largest);
  return Uint8Array.from(cube.values, (part) => Number(part === 1));
}
