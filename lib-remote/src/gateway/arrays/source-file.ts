import { createHash } from 'node:crypto';
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
    const parts = OUTPUT_PARTS.map((part) => partFile(paths.outputFolder, part, number));
    await Promise.all(parts.map((part) => roots.resolve(part)));
    const { kind, size } = detail.facts;
    const known = { ...(kind && { kind }), ...(size !== undefined && { edge: size }) };
    const versions = await Promise.all([...parts.map(versionIfThere), versionOf(own)]);
    return { path: own, version: hashed([...versions, kind, size].join(' ')), known };
  }
  const path = await roots.resolve(own);
  return { path, version: await versionOf(path) };
}

/** Short enough for a header of HTTP. */
function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function versionIfThere(path: string): Promise<string> {
  return versionOf(path).catch(() => '-');
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
