import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as Type from 'typebox';
import { ModelKindSchema, type VolumeHeader, type VolumeLevel } from '../http/volume.ts';
import { accessError, isMissing } from './access-error.ts';
import { readJsonFile } from './json-file.ts';
import { paddedNumber, type RunPaths } from './run-paths.ts';

const edge = Type.Integer({ minimum: 1 });

const shape = Type.Tuple([edge, edge, edge]);

/**
 * `previews/NNN.json`, and `NNN-mode-K.json` for further modes: describes a volume of an output in bytes,
 * as the two files beside it hold them: values as of `quantise` (lib-compute/src/volume/quantise.ts) on
 * the logarithmic scale, x slowest, compressed with zstd. The planes of a 2D output are in one file.
 * `NNN.json` is written last: where it lies, all others of the output are complete.
 */
export const PreviewSchema = Type.Object({
  iteration: Type.Integer({ minimum: 0 }),
  /** `volumes` where missing. */
  kind: Type.Optional(ModelKindSchema),
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
    full: Type.Object({ shape, binning: Type.Literal(1) }),
    /** None of planes. */
    preview: Type.Optional(Type.Object({ shape, binning: Type.Literal(2) })),
  }),
});

export type Preview = Type.Static<typeof PreviewSchema>;

/** The description of the bytes of one mode of an output; those of planes are with mode 0. */
export function previewFile(paths: RunPaths, number: number, mode: number): string {
  return join(paths.previews, `${fileStem(number, mode)}.json`);
}

/** The bytes of one mode of an output, compressed with zstd. */
export function previewBytesFile(
  paths: RunPaths,
  number: number,
  mode: number,
  level: VolumeLevel,
): string {
  return join(paths.previews, `${fileStem(number, mode)}-${level}.u8.zst`);
}

function fileStem(number: number, mode: number): string {
  return mode === 0 ? paddedNumber(number) : `${paddedNumber(number)}-mode-${mode}`;
}

/**
 * What there is of a mode of output `number` in bytes; undefined where the worker has made none.
 *
 * @throws FileFormat when it is damaged, FileAccess when it cannot be read.
 */
export function readPreview(
  paths: RunPaths,
  number: number,
  mode: number,
): Promise<Preview | undefined> {
  return readJsonFile(previewFile(paths, number, mode), PreviewSchema);
}

/** What a client is told of one level; where there is only the whole, of that. */
export function volumeHeaderOf(preview: Preview, mode: number, level: VolumeLevel): VolumeHeader {
  const { iteration, kind, type, scale, low, high, statistics, histogram, levels } = preview;
  const own = levels[level];
  return {
    iteration,
    ...(kind && { kind }),
    ...(mode > 0 && { mode }),
    level: own ? level : 'full',
    type,
    scale,
    ...(own ?? levels.full),
    low,
    high,
    ...statistics,
    histogram,
  };
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
