import * as Type from 'typebox';
import { readJsonFile } from './json-file.ts';
import type { RunPaths } from './run-paths.ts';

/**
 * `checkpoint/state.json`: the last iteration whose output and log row are both complete. The exact
 * state itself, model and fluence in float64, is that iteration's output. It tells a run whose log was
 * lost from one that had not finished an iteration.
 */
export const CheckpointSchema = Type.Object({
  /** Of the run, as in its record. */
  id: Type.String(),
  iteration: Type.Integer({ minimum: 0 }),
  /** Name of the output in the output folder. */
  output: Type.String(),
  written: Type.String(),
});

export type Checkpoint = Type.Static<typeof CheckpointSchema>;

/**
 * The last checkpoint; undefined where no iteration was finished.
 *
 * @throws FileFormat when it is damaged, FileAccess when it cannot be read.
 */
export function readCheckpoint(paths: RunPaths): Promise<Checkpoint | undefined> {
  return readJsonFile(paths.checkpoint, CheckpointSchema);
}
