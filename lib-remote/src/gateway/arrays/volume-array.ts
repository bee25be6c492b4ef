import * as Type from 'typebox';
import { Check } from 'typebox/value';
import {
  VOLUME_HEADER,
  VolumeHeaderSchema,
  type ValueScale,
  type ValueType,
  type VolumeLevel,
} from '../../http/index.ts';
import { previewBytesFile, readPreview, volumeHeaderOf } from '../../run-directory/preview.ts';
import type { Gateway } from '../gateway.ts';
import type { KnownRun } from '../runs/known-run.ts';
import type { VolumeLevels } from './array-calls.ts';
import { sourceFile, versionOf } from './source-file.ts';
import type { StoredArray } from './stored-array.ts';
import { volumeFile } from './volume-file.ts';

export interface VolumeForm {
  readonly mode: number;
  readonly level: VolumeLevel;
  readonly type: ValueType;
  readonly scale: ValueScale;
}

const LevelsSchema = Type.Object({
  full: VolumeHeaderSchema,
  preview: Type.Optional(VolumeHeaderSchema),
});

/**
 * The volume of an iteration: what the worker has left beside the output, as it lies, or what the
 * process makes of the output and the cache keeps.
 *
 * @throws HttpError, FileFormat or FileAccess.
 */
export async function volumeArray(
  gateway: Gateway,
  run: KnownRun,
  iteration: number,
  form: VolumeForm,
  signal: AbortSignal,
): Promise<StoredArray> {
  const source = await sourceFile(run, iteration, gateway.roots);
  const folder = await gateway.cache.folderOf(source);
  const preview = await preparedVolume(gateway, run, iteration, form);
  if (preview) {
    return { ...preview, folder };
  }
  const { mode, level, type, scale } = form;
  const levels = await gateway.cache.recall(
    {
      folder,
      name: `${type}-${scale}-${mode}`,
      isValue: isLevels,
      filesOf: ({ preview: small, full }) =>
        [full, ...(small ? [small] : [])].map((header) => volumeFile(folder, header)),
      make: (unwanted) =>
        gateway.arrays.ask(
          (calls) => calls.volume({ source, iteration, mode, type, scale }, folder),
          unwanted,
        ),
    },
    signal,
  );
  const header = levels[level] ?? levels.full;
  return {
    file: volumeFile(folder, header),
    header: [VOLUME_HEADER, JSON.stringify(header)],
    version: `${source.version}-${type}-${scale}-${mode}-${level}`,
    folder,
  };
}

/** The worker writes one form: bytes on the logarithmic scale. */
async function preparedVolume(
  { roots }: Gateway,
  { paths, summary }: KnownRun,
  iteration: number,
  { mode, level, type, scale }: VolumeForm,
): Promise<Omit<StoredArray, 'folder'> | undefined> {
  if (summary.program !== 'damselfly' || type !== 'u8' || scale !== 'log') {
    return undefined;
  }
  const preview = await readPreview(paths, iteration, mode);
  if (!preview) {
    return undefined;
  }
  const header = volumeHeaderOf(preview, mode, level);
  const file = await roots.resolve(previewBytesFile(paths, iteration, mode, header.level));
  return {
    file,
    encoding: 'zstd',
    header: [VOLUME_HEADER, JSON.stringify(header)],
    version: `${await versionOf(file)}-${mode}-${level}`,
  };
}

function isLevels(value: unknown): value is VolumeLevels {
  return Check(LevelsSchema, value);
}
