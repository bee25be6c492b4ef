import { hashFile } from '../run-directory/hash-file.ts';
import type { InputRecord } from '../run-directory/run-record.ts';

/** A file that a run reads. */
export interface InputFile {
  /** What it is for: `detector`, `photons 1`, `start model`. */
  readonly role: string;
  readonly path: string;
}

/**
 * Identifies the files that a run reads by their content.
 *
 * @throws FileAccess when one cannot be read.
 */
export async function hashInputs(
  files: readonly InputFile[],
  signal: AbortSignal,
): Promise<InputRecord[]> {
  const records: InputRecord[] = [];
  for (const { role, path } of files) {
    records.push({ role, path, ...(await hashFile(path, signal)) });
  }
  return records;
}
