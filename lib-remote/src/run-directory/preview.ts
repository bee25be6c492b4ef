import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import type { VolumeHeader, VolumeLevel } from '../http/volume.ts';
import { accessError, isMissing } from './access-error.ts';
import { readJsonFile } from './json-file.ts';
import { paddedNumber, type RunPaths } from './run-paths.ts';

const edge = Type.Integer({ minimum: 1 });

/**
 * `previews/NNN.json`: describes an output in bytes, as the two files beside it hold them: values as of
 * `quantise` (lib-compute/src/volume/quantise.ts) on the logarithmic scale, x slowest, compressed with
 * zstd. It is written last: where it lies, the others are complete.
 */
export const PreviewSchema = Type.Object({
  iteration: Type.Integer({ minimum: 0 }),
  type: Type.Literal('u8'),
  scale: Type.Literal('log'),
  /** Values of byte 1 and byte 255, of both levels. */
  low: Type.Number(),
  high: Type.Number(),
  /** Of the model itself. */
  statistics: Type.Object({
    minimum: Type.Number(),
    maximum: Type.Number(),
    mean: Type.Number(),
    sigma: Type.Number(),
  }),
  /** Voxels of the full level per byte. */
  histogram: Type.Array(Type.Integer({ minimum: 0 }), { minItems: 256, maxItems: 256 }),
  levels: Type.Object({
    full: Type.Object({ shape: Type.Tuple([edge, edge, edge]), binning: Type.Literal(1) }),
    preview: Type.Object({ shape: Type.Tuple([edge, edge, edge]), binning: Type.Literal(2) }),
  }),
});

export type Preview = Static<typeof PreviewSchema>;

/** The description of an output's bytes. */
export function previewFile(paths: RunPaths, number: number): string {
  return join(paths.previews, `${paddedNumber(number)}.json`);
}

/** The bytes of an output, compressed with zstd. */
export function previewBytesFile(paths: RunPaths, number: number, level: VolumeLevel): string {
  return join(paths.previews, `${paddedNumber(number)}-${level}.u8.zst`);
}

/**
 * What there is of output `number` in bytes; undefined where the worker has made none.
 *
 * @throws FileFormat when it is damaged, FileAccess when it cannot be read.
 */
export function readPreview(paths: RunPaths, number: number): Promise<Preview | undefined> {
  return readJsonFile(previewFile(paths, number), PreviewSchema);
}

/** What a client is told of one level. */
export function volumeHeaderOf(preview: Preview, level: VolumeLevel): VolumeHeader {
  const { iteration, type, scale, low, high, statistics, histogram, levels } = preview;
  return { iteration, level, type, scale, ...levels[level], low, high, ...statistics, histogram };
}

/** Numbers of the outputs that have previews, ascending. */
export async function listPreviews(paths: RunPaths): Promise<number[]> {
  const names = await readdir(paths.previews).catch((error: unknown) => {
    if (isMissing(error)) {
      return [];
    }
    throw accessError(paths.previews, 'read', error);
  });
  return names
    .filter((name) => /^\d+\.json$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
}
