import { Type, type Static } from 'typebox';
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
import { sourceFile, versionOf } from './source-file.ts';
import type { StoredArray } from './stored-array.ts';
import { volumeFile } from './volume-file.ts';

export interface VolumeForm {
  readonly level: VolumeLevel;
  readonly type: ValueType;
  readonly scale: ValueScale;
}

const LevelsSchema = Type.Object({ preview: VolumeHeaderSchema, full: VolumeHeaderSchema });

/**
 * The volume of an iteration: what the worker has left beside the output, as it lies, or what the
 * thread makes of the output and the cache keeps.
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
  const { level, type, scale } = form;
  const levels = await gateway.cache.recall(
    {
      folder,
      name: `${type}-${scale}`,
      isValue: isLevels,
      filesOf: ({ preview, full }) => [volumeFile(folder, preview), volumeFile(folder, full)],
      make: (unwanted) =>
        gateway.arrays.ask(
          (calls) => calls.volume({ source, iteration, type, scale }, folder),
          unwanted,
        ),
    },
    signal,
  );
  return {
    file: volumeFile(folder, levels[level]),
    header: [VOLUME_HEADER, JSON.stringify(levels[level])],
    version: `${source.version}-${type}-${scale}-${level}`,
    folder,
  };
}

/** The worker writes one form: bytes on the logarithmic scale. */
async function preparedVolume(
  { roots }: Gateway,
  { paths, summary }: KnownRun,
  iteration: number,
  { level, type, scale }: VolumeForm,
): Promise<Omit<StoredArray, 'folder'> | undefined> {
  if (summary.program !== 'damselfly' || type !== 'u8' || scale !== 'log') {
    return undefined;
  }
  const preview = await readPreview(paths, iteration);
  if (!preview) {
    return undefined;
  }
  const file = await roots.resolve(previewBytesFile(paths, iteration, level));
  return {
    file,
    encoding: 'zstd',
    header: [VOLUME_HEADER, JSON.stringify(volumeHeaderOf(preview, level))],
    version: `${await versionOf(file)}-${level}`,
  };
}

function isLevels(value: unknown): value is Static<typeof LevelsSchema> {
  return Check(LevelsSchema, value);
}
