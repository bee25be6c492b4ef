import { fileFormatError } from '../../../errors.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readInto } from '../../byte-source/read-into.ts';
import { readFrameValues } from '../../text/read-frame-values.ts';
import { finiteNumber } from '../../text/tokens.ts';
import type { FrameTable, OpenDragonflyOutput } from './open-dragonfly-output.ts';

/** The files of an iteration before Dragonfly wrote HDF5 (spec/emc.md 2.6), by what they hold. */
export type OutputPart = 'intens' | 'inter_weight' | 'occupancies' | FrameTable;

/** What is known of a model whose file has no head, from the log or the config.ini of its run. */
export interface KnownModel {
  readonly kind?: 'volumes' | 'planes';
  /** Voxels along each axis. */
  readonly edge?: number;
}

/** Values per block of `intens`: 8 MiB. */
const BLOCK_VALUES = 2 ** 20;

/** What is likelier comes first. */
const KINDS = [
  { kind: 'volumes', dimensions: 3 },
  { kind: 'planes', dimensions: 2 },
] as const;

/** Those with a number for each frame as text. */
const TEXTS = ['mutual_info', 'likelihood', 'scale'] as const;

/**
 * Opens what Dragonfly wrote of an iteration before it wrote HDF5: a file for each part. They have no heads: how
 * many frames there are the size of `orientations` tells, how many modes that of `occupancies` (written of more
 * than one), and whether the models are volumes or planes that of `intens`: where it is both a cube and a square (49^3 =
 * 343^2), what is known of the model tells, and where nothing is known it is taken for volumes. Probabilities are not read.
 *
 * @param open one of the files; undefined where there is none.
 * @param known decides between volumes and planes where the size fits both, else it does not count.
 * @throws FileFormat where there is no `intens`, or a size is that of no models or of no whole number of frames.
 */
export async function openDragonflyFiles(
  name: string,
  open: (part: OutputPart) => Promise<ByteSource | undefined>,
  known: KnownModel = {},
): Promise<OpenDragonflyOutput> {
  const intens = await open('intens');
  if (intens === undefined) {
    throw fileFormatError({ file: name, where: 'the model', expected: 'a file', found: 'none' });
  }
  try {
    return await describe(intens, open, known);
  } catch (error) {
    await intens.close();
    throw error;
  }
}

async function describe(
  intens: ByteSource,
  open: (part: OutputPart) => Promise<ByteSource | undefined>,
  known: KnownModel,
): Promise<OpenDragonflyOutput> {
  const within = async <Value>(
    part: OutputPart,
    read: (source: ByteSource) => Value | Promise<Value>,
  ): Promise<Value | undefined> => {
    const source = await open(part);
    try {
      return source && (await read(source));
    } finally {
      await source?.close();
    }
  };
  const frameCount = await within('orientations', (source) =>
    wholePart(source, Int32Array.BYTES_PER_ELEMENT, 'a number of 4 bytes for each frame'),
  );
  const modes =
    frameCount === undefined
      ? undefined
      : await within('occupancies', (source) =>
          wholePart(source, 8 * frameCount, `a number of 8 bytes for each of ${frameCount} frames`),
        );
  const shape = shapeOf(intens, modes ?? 1, known);
  const voxels = shape.reduce((product, extent) => product * extent, 1);
  const numbers = async (part: OutputPart, length: number, options?: IoOptions) =>
    within(part, async (source) => {
      checkSize(source, 8 * length);
      return checked(source, await readInto(source, 0, allocate(Float64Array, length, 8), options));
    });
  const orientations = (options?: IoOptions) =>
    within('orientations', async (source) =>
      Float64Array.from(await readInto(source, 0, new Int32Array(frameCount ?? 0), options)),
    );
  const values = (part: OutputPart, options?: IoOptions) =>
    within(part, async (source) => {
      const format = { value: finiteNumber, expected: 'a number' };
      return Float64Array.from(await readFrameValues(source, frameCount ?? 0, format, options));
    });
  const beside: OutputPart[] = [];
  for (const part of ['inter_weight', 'occupancies', 'orientations', ...TEXTS] as const) {
    if ((await within(part, () => true)) === true) {
      beside.push(part);
    }
  }
  return {
    shape,
    ...(frameCount === undefined ? {} : { frameCount }),
    tables:
      frameCount === undefined
        ? []
        : ['orientations', ...TEXTS.filter((part) => beside.includes(part))],
    intens: async (options) =>
      checked(intens, await readInto(intens, 0, allocate(Float64Array, voxels, 8), options)),
    intensBlocks: (options) => blocksOf(intens, voxels, options),
    beside,
    interWeight: (options) => numbers('inter_weight', voxels, options),
    table: (table, options) =>
      table === 'orientations' ? orientations(options) : values(table, options),
    occupancies: (options) => numbers('occupancies', (frameCount ?? 0) * shape[0], options),
    probabilities: () => Promise.resolve(undefined),
    close: () => intens.close(),
  };
}

/** [modes, N, N, N], or [modes, N, N]: a size is never an even number (spec/emc.md 2.6). */
function shapeOf({ name, size }: ByteSource, modes: number, known: KnownModel): number[] {
  const values = size / 8 / modes;
  const fitting = KINDS.map(({ kind, dimensions }) => {
    return { kind, dimensions, length: Math.round(values ** (1 / dimensions)) };
  }).filter(({ dimensions, length }) => length % 2 === 1 && length ** dimensions === values);
  const edge =
    fitting.find(({ length }) => length === known.edge) ??
    fitting.find(({ kind }) => kind === known.kind) ??
    fitting.at(0);
  if (edge === undefined) {
    throw fileFormatError({
      file: name,
      where: 'the size of the file',
      expected: `${modes} times the cube, or the square, of an odd number of values of 8 bytes`,
      found: `${size} bytes`,
    });
  }
  return [modes, ...Array.from({ length: edge.dimensions }, () => edge.length)];
}

async function* blocksOf(
  source: ByteSource,
  voxels: number,
  options?: IoOptions,
): AsyncGenerator<Float64Array> {
  for (let from = 0; from < voxels; from += BLOCK_VALUES) {
    const length = Math.min(BLOCK_VALUES, voxels - from);
    yield await readInto(source, 8 * from, new Float64Array(length), options);
  }
}

/** How many times `bytes` a file holds. @throws FileFormat where that is no whole number, or none. */
function wholePart({ name, size }: ByteSource, bytes: number, expected: string): number {
  if (size === 0 || size % bytes !== 0) {
    throw fileFormatError({
      file: name,
      where: 'the size of the file',
      expected,
      found: `${size} bytes`,
    });
  }
  return size / bytes;
}

function checkSize({ name, size }: ByteSource, expected: number): void {
  if (size !== expected) {
    throw fileFormatError({
      file: name,
      where: 'the size of the file',
      expected: `${expected} bytes`,
      found: `${size} bytes`,
    });
  }
}

function checked({ name }: ByteSource, values: Float64Array): Float64Array {
  const flaw = values.findIndex((value) => !Number.isFinite(value));
  if (flaw >= 0) {
    throw fileFormatError({
      file: name,
      where: `value ${flaw}`,
      expected: 'a finite number',
      found: String(values[flaw]),
    });
  }
  return values;
}
