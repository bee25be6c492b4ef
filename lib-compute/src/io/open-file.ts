import { fileFormatError, unknownFormatError } from '../errors.ts';
import type { ByteSource } from './byte-source/byte-source.ts';
import type { Format, FormatContext, Opened } from './format.ts';
import { hdf5Volume } from './formats/hdf5-volume/hdf5-volume.ts';
import { likelyOnes } from './formats/hdf5-volume/volume-datasets.ts';
import { formats } from './formats/registry.ts';
import { datasetsText } from './hdf5/dataset-text.ts';
import type { Hdf5DatasetInfo } from './hdf5/hdf5-reader.ts';

/** What a probe sees of a file. */
const HEAD_BYTES = 4096;

const HDF5_MAGIC = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** Where the magic may stand: at the start, or behind a user block. Longer user blocks are not met. */
const HDF5_MAGIC_OFFSETS = [0, 512, 1024, 2048];

const HDF5_NAMES = /\.(h5|hdf5|hdf|cxi|nxs)$/i;

/**
 * Opens a file with the format that claims it with the most confidence. The source belongs to what is
 * opened, and is closed with it, or here when opening fails.
 *
 * @throws UnknownFormat when no format claims it; FileFormat when it is empty or its format finds it
 *   wrong.
 */
export async function openFile(source: ByteSource, context: FormatContext): Promise<Opened> {
  try {
    if (source.size === 0) {
      throw fileFormatError({
        file: source.name,
        where: 'the file',
        expected: 'longer than 0 bytes',
        found: 'empty; copy or write it again',
      });
    }
    const head = await source.read(0, Math.min(HEAD_BYTES, source.size), context);
    return isHdf5(head)
      ? await openHdf5File(source, context)
      : await mostConfident(source, (format) => format.probe?.(head, source) ?? 0).open(
          source,
          context,
        );
  } catch (error) {
    await source.close();
    throw error;
  }
}

/** Opens the HDF5 file once: its format takes over the reader that has listed its datasets. */
async function openHdf5File(source: ByteSource, context: FormatContext): Promise<Opened> {
  const reader = await context.openHdf5(source, context);
  try {
    const format =
      typeof context.volume === 'object' || isMaskWanted(context, reader.datasets)
        ? hdf5Volume
        : mostConfident(
            source,
            (candidate) => candidate.probeHdf5?.(reader.datasets, source.name) ?? 0,
            reader.datasets,
          );
    return await format.open(source, { ...context, openHdf5: () => Promise.resolve(reader) });
  } catch (error) {
    await reader.close();
    throw error;
  }
}

/** Another format would take of its file what it is known for. */
function isMaskWanted(
  { volume }: Pick<FormatContext, 'volume'>,
  datasets: readonly Hdf5DatasetInfo[],
): boolean {
  return volume === 'mask' && likelyOnes(datasets).length > 0;
}

export function isHdf5(head: Uint8Array): boolean {
  return HDF5_MAGIC_OFFSETS.some((offset) =>
    HDF5_MAGIC.every((byte, i) => head[offset + i] === byte),
  );
}

/** @param datasets of an HDF5 file, for the error. */
function mostConfident(
  source: ByteSource,
  confidenceOf: (format: Format) => number,
  datasets?: readonly Hdf5DatasetInfo[],
): Format {
  let best: Format | undefined;
  let highest = 0;
  for (const format of formats) {
    const confidence = confidenceOf(format);
    if (confidence > highest) {
      best = format;
      highest = confidence;
    }
  }
  if (!best && !datasets && HDF5_NAMES.test(source.name)) {
    throw fileFormatError({
      file: source.name,
      where: 'the file',
      expected: 'HDF5, as its name says',
      found: 'something else; copy or write it again, or give it the name of what it is',
    });
  }
  if (!best) {
    throw unknownFormatError({
      file: source.name,
      lookedFor: formats.map((format) => format.title),
      ...(datasets && { holds: datasetsText(datasets) }),
    });
  }
  return best;
}
