import { stat } from 'node:fs/promises';
import { accessError } from '../../run-directory/access-error.ts';
import { outputFile } from '../../run-directory/run-paths.ts';
import type { KnownRun } from '../runs/known-run.ts';
import type { Roots } from '../security/roots.ts';
import { notFound } from '../server/http-error.ts';
import type { SourceFile } from './array-calls.ts';

/**
 * The output of an iteration.
 *
 * @throws HttpError where it is not there yet, not complete, or leads out of the roots.
 */
export async function sourceFile(
  { paths, detail }: KnownRun,
  number: number,
  roots: Roots,
): Promise<SourceFile> {
  if (!detail.outputs.includes(number)) {
    throw notFound(`The run has no complete output of iteration ${number}.`);
  }
  const path = await roots.resolve(outputFile(paths, number));
  return { path, version: await versionOf(path) };
}

/** Changes whenever a file does. */
export async function versionOf(path: string): Promise<string> {
  try {
    const { size, mtimeNs } = await stat(path, { bigint: true });
    return `${size}-${mtimeNs}`;
  } catch (error) {
    throw accessError(path, 'open', error);
  }
}
