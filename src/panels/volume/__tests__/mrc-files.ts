import { encodeMrc } from '@damselfly/compute/io/formats/mrc/encode-mrc.ts';

/** A real map. @param data x slowest. @param voxelSize angstrom. */
export function mrcOf(
  data: Float32Array,
  extents: readonly number[],
  voxelSize?: number,
): Uint8Array {
  const volume = { kind: 'volume' as const, shape: extents, data };
  const bytes = [...encodeMrc(voxelSize === undefined ? volume : { ...volume, voxelSize })];
  return Uint8Array.from(bytes.flatMap((piece) => [...piece]));
}

/** MRC of mode 4: voxels of 4 angstrom in each direction, of amplitude 2 unless told, and phases that go around the circle. */
export function complexMrc(
  extents = [3, 3, 3],
  amplitudeOf: (voxel: number) => number = () => 2,
): Uint8Array {
  const count = extents.reduce((product, extent) => product * extent, 1);
  const head = mrcOf(new Float32Array(count), extents, 4).subarray(0, 1024);
  const bytes = new Uint8Array(1024 + 8 * count);
  bytes.set(head);
  const view = new DataView(bytes.buffer);
  view.setInt32(12, 4, true);
  for (let i = 0; i < count; i++) {
    view.setFloat32(1024 + 8 * i, amplitudeOf(i) * Math.cos(i / 4), true);
    view.setFloat32(1028 + 8 * i, amplitudeOf(i) * Math.sin(i / 4), true);
  }
  return bytes;
}
