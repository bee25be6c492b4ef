import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { hashFile } from '../run-directory/hash-file.ts';
import type { InputRecord } from '../run-directory/run-record.ts';

/**
 * Identifies the files that a run reads by their content.
 *
 * @throws FileAccess when one cannot be read.
 */
export async function hashInputs(
  paths: readonly string[],
  options: EmcOptions,
  signal: AbortSignal,
): Promise<InputRecord[]> {
  const records: InputRecord[] = [];
  for (const path of paths) {
    const role = roleOf(path, options) ?? `listed file ${records.length + 1}`;
    records.push({ role, path, ...(await hashFile(path, signal)) });
  }
  return records;
}

/** The key of config.ini that names the file; undefined for a file that a list names. */
function roleOf(path: string, options: EmcOptions): string | undefined {
  return Object.entries(options).find(([, value]) => value === path)?.[0];
}
