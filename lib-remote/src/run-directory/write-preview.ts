import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { firstVolume } from '@damselfly/compute/volume/first-volume.ts';
import { volumePreviews } from '@damselfly/compute/volume/previews.ts';
import type { VolumeLevel } from '../http/volume.ts';
import { accessError } from './access-error.ts';
import { previewBytesFile, previewFile, type Preview } from './preview.ts';
import type { RunPaths } from './run-paths.ts';
import { writeJsonFile } from './write-json.ts';

const compress = promisify(zstdCompress);

/** Half the time of the usual level 3, for files that are 3 % larger. */
const ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * Writes the first volume of an output in bytes, whole and binned by 2; of planes there is none. The model
 * is read before the first wait: it may change afterwards.
 *
 * @throws FileAccess when it cannot be written.
 */
export async function writePreview(
  paths: RunPaths,
  number: number,
  { model, shape }: { readonly model: Float64Array; readonly shape: readonly number[] },
): Promise<void> {
  const volume = firstVolume(model, shape);
  if (volume === undefined) {
    return;
  }
  const { size, values } = volume;
  const previews = volumePreviews(values, size, 'log');
  const { full, preview, previewSize, statistics, histogram } = previews;
  const { low, high } = full;
  await mkdir(paths.previews, { recursive: true }).catch((error: unknown) => {
    throw accessError(paths.previews, 'write', error);
  });
  const write = async (level: VolumeLevel, codes: Uint8Array): Promise<void> => {
    const bytes = await compress(codes, ZSTD);
    await writeChunksAtomically(previewBytesFile(paths, number, level), [bytes]);
  };
  await Promise.all([write('preview', preview.values), write('full', full.values)]);
  const description: Preview = {
    iteration: number,
    type: 'u8',
    scale: 'log',
    low,
    high,
    statistics,
    histogram: [...histogram],
    levels: {
      full: { shape: [size, size, size], binning: 1 },
      preview: { shape: [previewSize, previewSize, previewSize], binning: 2 },
    },
  };
  await writeJsonFile(previewFile(paths, number), description);
}
