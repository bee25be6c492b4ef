import { fileFormatError } from '../../../errors.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import type { Volume } from '../../../volume/volume.ts';
import type { FormatContext, VolumeOfHdf5 } from '../../format.ts';
import type { Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { openAndKeep } from '../../hdf5/keep-open.ts';
import { countOf, hasDataset, readFinite } from '../../hdf5/read-checked.ts';
import { volumeBlocks } from '../hdf5-volume/volume-data.ts';
import { volumesOf } from '../hdf5-volume/volume-datasets.ts';
import type { FrameProbabilities } from './dragonfly-output-data.ts';
import { modelShape } from './model-shape.ts';
import { readProbabilities } from './read-probabilities.ts';

/** The tables of `output_NNN.h5` with one value per frame, by their dataset. */
export type FrameTable = 'orientations' | 'mutual_info' | 'likelihood' | 'scale';

/** An open `output_NNN.h5` whose parts are read one by one, as a viewer wants them. */
export interface OpenDragonflyOutput {
  /** [modes, N, N, N], or [modes, N, N] in 2D. */
  readonly shape: readonly number[];
  /** Frames of the per-frame tables; undefined where the file has none. */
  readonly frameCount?: number;
  readonly tables: readonly FrameTable[];
  intens(options?: IoOptions): Promise<Float64Array>;
  /** The values of `intens`, a few MB at a time, not checked. */
  intensBlocks(options?: IoOptions): AsyncIterable<Volume['data']>;
  /** Datasets beside `intens`. */
  readonly beside: readonly string[];
  /** Where the file is HDF5. */
  readonly hdf5?: VolumeOfHdf5;
  /** Undefined where the file has none; so for all that follow. */
  interWeight(options?: IoOptions): Promise<Float64Array | undefined>;
  table(name: FrameTable, options?: IoOptions): Promise<Float64Array | undefined>;
  occupancies(options?: IoOptions): Promise<Float64Array | undefined>;
  probabilities(options?: IoOptions): Promise<FrameProbabilities | undefined>;
  close(): Promise<void>;
}

const TABLES: readonly FrameTable[] = ['orientations', 'mutual_info', 'likelihood', 'scale'];

/**
 * Opens `output_NNN.h5` (spec/emc.md 2.6), one of ours or one that Dragonfly wrote.
 *
 * @throws FileFormat where its parts do not fit each other; in reading, where values are not finite.
 */
export function openDragonflyOutput(
  source: ByteSource,
  context: FormatContext,
): Promise<OpenDragonflyOutput> {
  return openAndKeep(source, context, describe);
}

function describe(reader: Hdf5Reader, close: () => Promise<void>): OpenDragonflyOutput {
  const shape = modelShape(reader);
  const tables = TABLES.filter((name) => hasDataset(reader, name));
  const frameCount = frameCountOf(reader, tables);
  const voxels = shape.reduce((product, extent) => product * extent, 1);
  const read = (
    path: string,
    length: number,
    because: string,
    options?: IoOptions,
  ): Promise<Float64Array> => readFinite(reader, path, { length, because }, options);
  const readIfThere = async (
    path: string,
    length: number,
    because: string,
    options?: IoOptions,
  ): Promise<Float64Array | undefined> =>
    hasDataset(reader, path) ? read(path, length, because, options) : undefined;
  return {
    shape,
    ...(frameCount === undefined ? {} : { frameCount }),
    tables,
    intens: (options) => read('intens', voxels, 'one for each voxel', options),
    intensBlocks: (options) => volumeBlocks(reader, 'intens', options),
    hdf5: {
      dataset: 'intens',
      volumes: volumesOf(reader.datasets),
      datasets: reader.datasets,
    },
    beside: reader.datasets.map(({ path }) => path).filter((path) => path !== 'intens'),
    interWeight: (options) => readIfThere('inter_weight', voxels, 'as intens', options),
    table: (name, options) => readIfThere(name, frameCount ?? 0, 'one for each frame', options),
    occupancies: (options) =>
      readIfThere('occupancies', (frameCount ?? 0) * shape[0], 'frames x modes', options),
    probabilities: async (options) =>
      hasDataset(reader, 'probabilities/place')
        ? readProbabilities(reader, { frameCount, modes: shape[0] }, options)
        : undefined,
    close,
  };
}

function frameCountOf(reader: Hdf5Reader, tables: readonly FrameTable[]): number | undefined {
  let first: { name: string; frames: number } | undefined;
  for (const name of tables) {
    const info = reader.datasets.find(({ path }) => path === name);
    const frames = info === undefined ? 0 : countOf(info);
    first ??= { name, frames };
    if (frames !== first.frames) {
      throw fileFormatError({
        file: reader.name,
        where: `the length of ${name}`,
        expected: `${first.frames}, as ${first.name} has`,
        found: String(frames),
      });
    }
  }
  return first?.frames;
}
