import { outputNumber } from '@damselfly/compute/io/formats/dragonfly-output/output-number.ts';
import { fileAccessError } from '@damselfly/compute/errors.ts';
import {
  IterationQualitySchema,
  type IterationQuality,
  type RunFile,
  type VolumeLevel,
} from '@damselfly/remote/http';
import type { VolumeBytes } from '../runs/run-source.ts';
import { configPath } from './describe-run.ts';
import { FILES, previewsNumber, previewsPath, qualityPath, volumePath } from './paths.ts';
import { readJson, type StoredRun } from './read-run.ts';
import { PreviewsSchema } from './records.ts';
import type { RunFolder } from './storage/run-folder.ts';

/** Iterations whose model can be drawn, ascending. */
export async function outputsOf(folder: RunFolder): Promise<number[]> {
  const files = await folder.list();
  return files
    .map(({ path }) => previewsNumber(path))
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);
}

/** @throws FileAccess where this iteration has no such volume. */
export async function readVolume(
  folder: RunFolder,
  iteration: number,
  mode: number,
  level: VolumeLevel,
): Promise<VolumeBytes> {
  const headers = await readJson(folder, previewsPath(iteration, mode), PreviewsSchema);
  const header = headers?.[level] ?? headers?.full;
  const blob = header && (await folder.read(volumePath(iteration, mode, header.level)));
  if (header === undefined || blob === undefined) {
    const file = `The volume of iteration ${iteration}`;
    throw fileAccessError({ file, operation: 'read', reason: 'it is not there' });
  }
  return { header, values: new Uint8Array(await blob.arrayBuffer()) };
}

/** @throws FileAccess where nothing is known of this iteration, as of a start model. */
export async function readQuality(folder: RunFolder, iteration: number): Promise<IterationQuality> {
  const quality = await readJson(folder, qualityPath(iteration), IterationQualitySchema);
  if (quality === undefined) {
    const file = `The quality of iteration ${iteration}`;
    throw fileAccessError({ file, operation: 'read', reason: 'it is not there' });
  }
  return quality;
}

/** The files of a run, by their path beside its config.ini. */
export async function listFiles(run: StoredRun, folder: RunFolder): Promise<RunFile[]> {
  const files = await folder.list();
  return files
    .filter(({ path }) => path.startsWith(FILES))
    .map(({ path, bytes }) => ({
      path: path.slice(FILES.length),
      role: roleOf(run, path),
      bytes,
    }));
}

function roleOf(run: StoredRun, path: string): RunFile['role'] {
  if (path === configPath(run)) {
    return 'config';
  }
  if (path === run.record?.log) {
    return 'log';
  }
  return outputNumber(path) === undefined ? 'input' : 'output';
}
