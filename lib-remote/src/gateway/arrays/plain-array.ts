import { join } from 'node:path';
import type { Remote } from 'comlink';
import { Check } from 'typebox/value';
import { ARRAY_HEADER, ArrayHeaderSchema, type ArrayHeader } from '../../http/index.ts';
import type { Gateway } from '../gateway.ts';
import type { KnownRun } from '../runs/known-run.ts';
import type { Packed } from '../processes/packed.ts';
import type { ArrayCalls, SourceFile } from './array-calls.ts';
import { sourceFile } from './source-file.ts';
import type { StoredArray } from './stored-array.ts';

/** An array of an iteration that is neither volume nor kept beside the output: a slice, a table. */
export interface PlainArrayQuestion {
  readonly run: KnownRun;
  readonly iteration: number;
  /** Tells it from others of the same output. */
  readonly name: string;
  /** Has the process write it into a file. */
  readonly make: (
    calls: Remote<ArrayCalls>,
    source: SourceFile,
    file: string,
  ) => Promise<Packed<ArrayHeader>>;
}

/**
 * The array, from the cache or made now.
 *
 * @throws HttpError, FileFormat, FileAccess or Input.
 */
export async function plainArray(
  { roots, cache, arrays }: Gateway,
  { run, iteration, name, make }: PlainArrayQuestion,
  signal: AbortSignal,
): Promise<StoredArray> {
  const source = await sourceFile(run, iteration, roots);
  const folder = await cache.folderOf(source);
  const file = join(folder, name);
  const header = await cache.recall(
    {
      folder,
      name,
      isValue: isArrayHeader,
      filesOf: () => [file],
      make: (unwanted) => arrays.ask((calls) => make(calls, source, file), unwanted),
    },
    signal,
  );
  return {
    file,
    header: [ARRAY_HEADER, JSON.stringify(header)],
    version: `${source.version}-${name}`,
    folder,
  };
}

function isArrayHeader(value: unknown): value is ArrayHeader {
  return Check(ArrayHeaderSchema, value);
}
