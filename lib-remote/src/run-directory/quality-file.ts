import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import { qualityOfIteration } from '@damselfly/compute/quality/iteration-quality.ts';
import { IterationQualitySchema, type IterationQuality } from '../http/quality.ts';
import { accessError } from './access-error.ts';
import { readJsonFile } from './json-file.ts';
import { paddedNumber, type RunPaths } from './run-paths.ts';
import { writeJsonFile } from './write-json.ts';

/** `quality/NNN.json` of an output, beside the previews. */
export function qualityFile(paths: RunPaths, number: number): string {
  return join(paths.quality, `${paddedNumber(number)}.json`);
}

/**
 * Judges an iteration and writes what comes of it.
 *
 * @throws FileAccess when it cannot be written.
 */
export async function writeQuality(paths: RunPaths, iteration: Iteration): Promise<void> {
  const quality = await qualityOfIteration(iteration);
  await mkdir(paths.quality, { recursive: true }).catch((error: unknown) => {
    throw accessError(paths.quality, 'write', error);
  });
  await writeJsonFile(qualityFile(paths, iteration.number), quality);
}

/**
 * What the worker wrote of output `number`; undefined where it wrote nothing.
 *
 * @throws FileFormat when it is damaged, FileAccess when it cannot be read.
 */
export function readQuality(
  paths: RunPaths,
  number: number,
): Promise<IterationQuality | undefined> {
  return readJsonFile(qualityFile(paths, number), IterationQualitySchema);
}
