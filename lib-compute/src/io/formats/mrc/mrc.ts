import type { Volume } from '../../../volume/volume.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import type { Format, VolumeFile } from '../../format.ts';
import { hasMagic, readHeader, type MrcHeader } from './header.ts';

/** Bytes per read. */
const BLOCK_BYTES = 2 ** 24;

/** Density maps of electron microscopy and crystallography: MRC2014, CCP4 (spec/formats.md 5.9). */
export const mrc: Format<VolumeFile> = {
  name: 'mrc',
  title: 'density map (MRC2014 or CCP4: .mrc, .map, .ccp4)',
  probe(head, { name }) {
    if (hasMagic(head)) {
      return 0.95;
    }
    return /\.(mrc|map|ccp4)$/i.test(name) ? 0.5 : 0;
  },
  async open(source, context) {
    const header = await readHeader(source, context);
    const { extents, axes, mode, voxelSize } = header;
    const shape = [0, 1, 2].map((axis) => extents[axes.indexOf(axis)]);
    return {
      kind: 'volume-file',
      shape,
      dtype: mode.dtype,
      ...(voxelSize && { voxelSize }),
      async read(options) {
        const data = await readVoxels(source, header, shape, options);
        return { kind: 'volume', shape, data, ...(voxelSize && { voxelSize }) };
      },
      blocks: (options) => voxelBlocks(source, header, options),
      close: () => source.close(),
    };
  },
};

/** The voxels with x slowest, whatever the order of axes in the file. */
async function readVoxels(
  source: ByteSource,
  header: MrcHeader,
  shape: readonly number[],
  options: IoOptions = {},
): Promise<Volume['data']> {
  const [columns, rows, sections] = header.extents;
  const { Values } = header.mode;
  const data = allocate(Values, columns * rows * sections, Values.BYTES_PER_ELEMENT);
  const axisSteps = [shape[1] * shape[2], shape[2], 1];
  const [columnStep, rowStep, sectionStep] = header.axes.map((axis) => axisSteps[axis]);
  let row = 0;
  for await (const values of voxelBlocks(source, header, options)) {
    for (let first = 0; first < values.length; first += columns, row++) {
      let place = (row % rows) * rowStep + Math.floor(row / rows) * sectionStep;
      for (let column = 0; column < columns; column++, place += columnStep) {
        data[place] = values[first + column];
      }
    }
    options.onProgress?.(row / (rows * sections));
  }
  return data;
}

/** The voxels in the file's order, whole rows of columns at a time. */
async function* voxelBlocks(
  source: ByteSource,
  { extents, mode, start, littleEndian }: MrcHeader,
  options: IoOptions = {},
): AsyncGenerator<Volume['data']> {
  const [columns, rows, sections] = extents;
  const rowBytes = columns * mode.bytes;
  const rowsPerBlock = Math.max(1, Math.floor(BLOCK_BYTES / rowBytes));
  for (let first = 0; first < rows * sections; first += rowsPerBlock) {
    const count = Math.min(rowsPerBlock, rows * sections - first);
    const bytes = await source.read(start + first * rowBytes, count * rowBytes, options);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const values = new mode.Values(count * columns);
    for (let i = 0; i < values.length; i++) {
      values[i] = mode.value(view, i * mode.bytes, littleEndian);
    }
    yield values;
  }
}
