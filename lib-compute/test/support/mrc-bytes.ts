import { encodeMrc } from '../../src/io/formats/mrc/encode-mrc.ts';
import type { Volume } from '../../src/volume/volume.ts';
import { bytesFrom } from './open-bytes.ts';

/** A good MRC file of 2 x 3 x 4 voxels in mode 2, with changes to words of its header. */
export async function mrcBytes(words: Readonly<Record<number, number>> = {}): Promise<Uint8Array> {
  const data = Float32Array.from({ length: 24 }, (_, i) => i - 7.5);
  const volume: Volume = { kind: 'volume', shape: [2, 3, 4], data, voxelSize: 2 };
  const bytes = await bytesFrom(encodeMrc(volume));
  const view = new DataView(bytes.buffer);
  for (const [word, value] of Object.entries(words)) {
    view.setInt32(4 * Number(word), value, true);
  }
  return bytes;
}

/** An MRC file of 2 x 3 x 4 voxels in any mode, byte order and axis order. */
export async function mrcBytesOf(
  mode: number,
  bytesPerVoxel: number,
  write: (view: DataView, offset: number, voxel: number) => void,
  { bigEndian = false, axes = [1, 2, 3], extended = 0 } = {},
): Promise<Uint8Array> {
  const head = (await mrcBytes()).subarray(0, 1024);
  const bytes = new Uint8Array(1024 + extended + 24 * bytesPerVoxel);
  const view = new DataView(bytes.buffer);
  const source = new DataView(head.buffer);
  for (let offset = 0; offset < 1024; offset += 4) {
    view.setUint32(offset, source.getUint32(offset, true), !bigEndian);
  }
  const words: [number, number][] = [
    [3, mode],
    [23, extended],
    ...axes.map((axis, i): [number, number] => [16 + i, axis]),
  ];
  for (const [word, value] of words) {
    view.setInt32(4 * word, value, !bigEndian);
  }
  bytes.set(new TextEncoder().encode('MAP '), 208);
  bytes.set(bigEndian ? [0x11, 0x11, 0, 0] : [0x44, 0x44, 0, 0], 212);
  for (let voxel = 0; voxel < 24; voxel++) {
    write(view, 1024 + extended + voxel * bytesPerVoxel, voxel);
  }
  return bytes;
}
