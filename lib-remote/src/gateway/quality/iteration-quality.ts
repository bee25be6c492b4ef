import { Check } from 'typebox/value';
import { IterationQualitySchema, type IterationQuality } from '../../http/index.ts';
import { readQuality } from '../../run-directory/quality-file.ts';
import { sourceFile } from '../arrays/source-file.ts';
import type { Gateway } from '../gateway.ts';
import type { KnownRun } from '../runs/known-run.ts';

/**
 * What is worth knowing of an iteration: what the worker wrote, or what the process makes of the output
 * and the cache keeps, as of runs of Dragonfly.
 *
 * @throws HttpError, FileFormat or FileAccess.
 */
export async function iterationQuality(
  { roots, cache, arrays }: Gateway,
  run: KnownRun,
  iteration: number,
  signal: AbortSignal,
): Promise<IterationQuality> {
  const source = await sourceFile(run, iteration, roots);
  const written =
    run.summary.program === 'damselfly' ? await readQuality(run.paths, iteration) : undefined;
  if (written) {
    return written;
  }
  const { rows, facts } = run.detail;
  const row = rows.find(({ number }) => number === iteration);
  const question = {
    rotationCount: row?.rotationCount ?? facts.rotations ?? 0,
    stillModes: facts.stillModes ?? 0,
  };
  return cache.recall(
    {
      folder: await cache.folderOf(source),
      name: 'quality',
      isValue: isQuality,
      filesOf: () => [],
      make: (unwanted) => arrays.ask((calls) => calls.quality(source, question), unwanted),
    },
    signal,
  );
}

function isQuality(value: unknown): value is IterationQuality {
  return Check(IterationQualitySchema, value);
}
