import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Halves } from '@damselfly/compute/emc/honest-halves.ts';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import { accessError, isMissing } from './access-error.ts';
import { paddedNumber, type RunPaths } from './run-paths.ts';
import { writeIterationOutput } from './write-output.ts';

/** Where the halves of an iteration lie, as outputs do: `halves/odd_NNN.h5` and `even_NNN.h5`. */
export function halvesFiles(paths: RunPaths, number: number): Halves<string> {
  const file = (half: keyof Halves<string>): string =>
    join(paths.halves, `${half}_${paddedNumber(number)}.h5`);
  return { odd: file('odd'), even: file('even') };
}

/**
 * Writes what a run needs to go on with its halves, where it has any. To be there before the iteration
 * counts.
 *
 * @throws FileAccess or Resources.
 */
export async function writeHalves(
  paths: RunPaths,
  { number, halves }: Pick<Iteration, 'number' | 'halves'>,
): Promise<void> {
  if (halves) {
    await mkdir(paths.halves, { recursive: true }).catch((error: unknown) => {
      throw accessError(paths.halves, 'write', error);
    });
    const files = halvesFiles(paths, number);
    await writeIterationOutput(files.odd, halves.odd);
    await writeIterationOutput(files.even, halves.even);
  }
}

/** Removes the halves of iterations before `number`: as large as outputs, and no run goes on from them. */
export async function removeOldHalves(paths: RunPaths, number: number): Promise<void> {
  const names = await readdir(paths.halves).catch((error: unknown) => {
    if (isMissing(error)) {
      return [];
    }
    throw accessError(paths.halves, 'read', error);
  });
  for (const name of names) {
    const of = /^(?:odd|even)_(\d+)\.h5$/.exec(name)?.[1];
    if (of !== undefined && Number(of) < number) {
      await rm(join(paths.halves, name), { force: true });
    }
  }
}
