import * as Type from 'typebox';
import { readJsonFile } from './json-file.ts';
import type { RunPaths } from './run-paths.ts';

/** `current.json`: how far the running iteration is. */
export const CurrentSchema = Type.Object({
  iteration: Type.Integer({ minimum: 1 }),
  /** A `StepName` of lib-compute/src/emc/iterate.ts. */
  step: Type.String(),
  /** Part of the whole iteration that is done, 0 to 1. */
  fraction: Type.Number({ minimum: 0, maximum: 1 }),
  /** ISO 8601. */
  time: Type.String(),
});

export type Current = Type.Static<typeof CurrentSchema>;

/**
 * What was written last, also by a process that has ended.
 *
 * @throws FileFormat or FileAccess.
 */
export function readCurrent(paths: RunPaths): Promise<Current | undefined> {
  return readJsonFile(paths.current, CurrentSchema);
}
