import type { ComplexVolume, IntensityGrid, Volume } from '../../../volume/volume.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { complexInput } from '../../complex-input.ts';
import type { Format, TransformFile, VolumeFile } from '../../format.ts';
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
    const { extents, axes, mode, parts } = header;
    const shape = [0, 1, 2].map((axis) => extents[axes.indexOf(axis)]);
    const { voxelSize, transform } = header.known;
    const known = voxelSize === undefined ? {} : { voxelSize };
    if (parts === 2) {
      return {
        kind: 'volume-file',
        shape,
        dtype: `complex ${mode.dtype}`,
        ...header.known,
        read: () => Promise.reject(complexInput(source.name)),
        async readComplex(options) {
          const halves = await readComplexVoxels(source, header, shape, options);
          return { kind: 'complex-volume', shape, ...halves, ...known };
        },
        blocks: (options) => voxelBlocks(source, header, options),
        close: () => source.close(),
      };
    }
    return {
      kind: 'volume-file',
      shape,
      dtype: mode.dtype,
      ...header.known,
      async read(options) {
        const data = await readVoxels(source, header, shape, options);
        return {
          kind: 'volume',
          shape,
          data,
          ...known,
          ...(transform && { intensity: gridOf(transform) }),
        };
      },
      blocks: (options) => voxelBlocks(source, header, options),
      close: () => source.close(),
    };
  },
};

/** Where the voxels are of an intensity. */
function gridOf({ step }: TransformFile): IntensityGrid {
  return step === undefined ? {} : { step };
}

/** The voxels with x slowest, whatever the order of axes in the file. */
async function readVoxels(
  source: ByteSource,
  header: MrcHeader,
  shape: readonly number[],
  options: IoOptions = {},
): Promise<Volume['data']> {
  const { Values } = header.mode;
  const [columns, rows, sections] = header.extents;
  const data = allocate(Values, columns * rows * sections, Values.BYTES_PER_ELEMENT);
  await placeVoxels(source, header, shape, options, (place, values, at) => {
    data[place] = values[at];
  });
  return data;
}

/** The same of complex numbers. */
async function readComplexVoxels(
  source: ByteSource,
  header: MrcHeader,
  shape: readonly number[],
  options: IoOptions = {},
): Promise<Pick<ComplexVolume, 'real' | 'imaginary'>> {
  const [columns, rows, sections] = header.extents;
  const [real, imaginary] = [0, 1].map(() =>
    allocate(Float32Array, columns * rows * sections, Float32Array.BYTES_PER_ELEMENT),
  );
  await placeVoxels(source, header, shape, options, (place, values, at) => {
    real[place] = values[2 * at];
    imaginary[place] = values[2 * at + 1];
  });
  return { real, imaginary };
}

/** Tells of every voxel its place with x slowest, and where it is among values of the file. */
async function placeVoxels(
  source: ByteSource,
  header: MrcHeader,
  shape: readonly number[],
  options: IoOptions,
  put: (place: number, values: Volume['data'], at: number) => void,
): Promise<void> {
  const [columns, rows, sections] = header.extents;
  const axisSteps = [shape[1] * shape[2], shape[2], 1];
  const [columnStep, rowStep, sectionStep] = header.axes.map((axis) => axisSteps[axis]);
  let row = 0;
  for await (const values of voxelBlocks(source, header, options)) {
    for (let first = 0; first < values.length / header.parts; first += columns, row++) {
      let place = (row % rows) * rowStep + Math.floor(row / rows) * sectionStep;
      for (let column = 0; column < columns; column++, place += columnStep) {
        put(place, values, first + column);
      }
    }
    options.onProgress?.(row / (rows * sections));
  }
}

/** The voxels in the file's order, whole rows of columns at a time; complex ones as two numbers each. */
async function* voxelBlocks(
  source: ByteSource,
  { extents, mode, parts, start, littleEndian }: MrcHeader,
  options: IoOptions = {},
): AsyncGenerator<Volume['data']> {
  const [columns, rows, sections] = extents;
  const rowBytes = columns * parts * mode.bytes;
  const rowsPerBlock = Math.max(1, Math.floor(BLOCK_BYTES / rowBytes));
  for (let first = 0; first < rows * sections; first += rowsPerBlock) {
    const count = Math.min(rowsPerBlock, rows * sections - first);
    const bytes = await source.read(start + first * rowBytes, count * rowBytes, options);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const values = new mode.Values(count * columns * parts);
    for (let i = 0; i < values.length; i++) {
      values[i] = mode.value(view, i * mode.bytes, littleEndian);
    }
    yield values;
  }
}
