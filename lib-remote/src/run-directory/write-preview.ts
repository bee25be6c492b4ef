import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { planePreviews } from '@damselfly/compute/volume/plane-previews.ts';
import { volumePreviews } from '@damselfly/compute/volume/previews.ts';
import type { QuantisedVolume } from '@damselfly/compute/volume/quantise.ts';
import { volumesOf } from '@damselfly/compute/volume/volumes-of.ts';
import type { VolumeLevel } from '../http/volume.ts';
import { accessError } from './access-error.ts';
import { previewBytesFile, previewFile, type Preview } from './preview.ts';
import type { RunPaths } from './run-paths.ts';
import { writeJsonFile } from './write-json.ts';

const compress = promisify(zstdCompress);

/** Half the time of the usual level 3, for files that are 3 % larger. */
const ZSTD = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** One mode, or all planes, in bytes. */
interface Picture {
  readonly description: Preview;
  readonly levels: readonly (readonly [level: VolumeLevel, codes: Uint8Array])[];
}

/**
 * Writes every volume of an output in bytes, whole and binned by 2, or its planes as they are. The model
 * is read before the first wait: it may change afterwards.
 *
 * @throws FileAccess when it cannot be written.
 */
export async function writePreview(
  paths: RunPaths,
  number: number,
  { model, shape }: { readonly model: Float64Array; readonly shape: readonly number[] },
): Promise<void> {
  const volumes = volumesOf(model, shape);
  const pictures = volumes
    ? volumes.map(({ values, size }) => pictureOfVolume(number, values, size))
    : [pictureOfPlanes(number, model, shape)];
  await mkdir(paths.previews, { recursive: true }).catch((error: unknown) => {
    throw accessError(paths.previews, 'write', error);
  });
  // Backwards: the description of the first says that all of them lie there.
  for (const [mode, { description, levels }] of [...pictures.entries()].reverse()) {
    const write = async ([level, codes]: Picture['levels'][number]): Promise<void> => {
      const bytes = await compress(codes, ZSTD);
      await writeChunksAtomically(previewBytesFile(paths, number, mode, level), [bytes]);
    };
    await Promise.all(levels.map(write));
    await writeJsonFile(previewFile(paths, number, mode), description);
  }
}

function pictureOfVolume(iteration: number, values: Float64Array, size: number): Picture {
  const { full, preview, previewSize, ...figures } = volumePreviews(values, size, 'log');
  return {
    description: {
      ...describe(iteration, { full, ...figures }),
      levels: {
        full: { shape: [size, size, size], binning: 1 },
        preview: { shape: [previewSize, previewSize, previewSize], binning: 2 },
      },
    },
    levels: [
      ['preview', preview.values],
      ['full', full.values],
    ],
  };
}

function pictureOfPlanes(
  iteration: number,
  values: Float64Array,
  [modes, size]: readonly number[],
): Picture {
  const previews = planePreviews(values, 'log');
  return {
    description: {
      ...describe(iteration, previews),
      kind: 'planes',
      levels: { full: { shape: [modes, size, size], binning: 1 } },
    },
    levels: [['full', previews.full.values]],
  };
}

function describe(
  iteration: number,
  {
    full: { low, high },
    statistics,
    histogram,
  }: {
    readonly full: QuantisedVolume;
    readonly statistics: Preview['statistics'];
    readonly histogram: readonly number[];
  },
): Omit<Preview, 'levels'> {
  return {
    iteration,
    type: 'u8',
    scale: 'log',
    low,
    high,
    statistics,
    histogram: [...histogram],
  };
}
