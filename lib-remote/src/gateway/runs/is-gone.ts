import { stat } from 'node:fs/promises';
import { isMissing } from '../../run-directory/access-error.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';

/** Whether nothing is left of a run: neither its folder nor its log. What cannot be looked at may be there. */
export async function isGone({ outputFolder, log }: RunPaths): Promise<boolean> {
  const missing = await Promise.all([outputFolder, log].map(isAbsent));
  return missing.every((one) => one);
}

function isAbsent(path: string): Promise<boolean> {
  return stat(path).then(() => false, isMissing);
}
