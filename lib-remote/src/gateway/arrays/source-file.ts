import { stat } from 'node:fs/promises';
import { accessError } from '../../run-directory/access-error.ts';
import { modelFile, OUTPUT_PARTS, partFile } from '../../run-directory/output-layout.ts';
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
  { paths, detail, layout }: KnownRun,
  number: number,
  roots: Roots,
): Promise<SourceFile> {
  if (!detail.outputs.includes(number)) {
    throw notFound(`The run has no complete output of iteration ${number}.`);
  }
  const own = modelFile(paths, number, layout);
  if (layout === 'files') {
    // Who reads the model finds the other parts by its name: beside the link where it is one, as they are checked.
    await Promise.all(
      OUTPUT_PARTS.map((part) => roots.resolve(partFile(paths.outputFolder, part, number))),
    );
    return { path: own, version: await versionOf(own) };
  }
  const path = await roots.resolve(own);
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
