import { open } from 'node:fs/promises';
import { textKind } from '@damselfly/compute/io/text/text-kind.ts';
import type { FileKind } from '../../http/index.ts';

/** By the names that the field gives its files: a list of a thousand files opens none of them. */
const BY_NAME: readonly (readonly [RegExp, FileKind])[] = [
  [/^output_\d+\.h5$/i, 'volume'],
  [/\.(mrc|map|ccp4)$/i, 'volume'],
  [/\.emc$/i, 'photons'],
  [/^(photons|data).*\.h5$/i, 'photons'],
  [/^det.*\.(h5|dat)$/i, 'detector'],
  [/\.(h5|hdf5|cxi|nxs)$/i, 'hdf5'],
];

/** Many programs have files of these names: what they are is in their first lines. */
const BY_CONTENT = /\.(ini|log)$/i;

const HEAD_BYTES = 4096;

/** What a file is to the panels. */
export async function fileKind(name: string, path: string): Promise<FileKind> {
  if (BY_CONTENT.test(name)) {
    return textKind(await headOf(path)) ?? 'other';
  }
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

async function headOf(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES));
    return buffer.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  }
}
