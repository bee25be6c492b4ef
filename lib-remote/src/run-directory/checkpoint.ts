import { Type, type Static } from 'typebox';

/**
 * `checkpoint/state.json`: the last iteration whose output and log row are both complete. The exact
 * state itself, model and fluence in float64, is that iteration's output.
 */
export const CheckpointSchema = Type.Object({
  id: Type.String(),
  iteration: Type.Integer({ minimum: 0 }),
  /** Name of the output in the output folder. */
  output: Type.String(),
  written: Type.String(),
});

export type Checkpoint = Static<typeof CheckpointSchema>;
