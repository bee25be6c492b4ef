import * as Type from 'typebox';

/** What computes; `webgpu-software` is for tests, and taken only when asked for by this name. */
export const BackendNameSchema = Type.Union([
  Type.Literal('reference'),
  Type.Literal('wasm'),
  Type.Literal('webgpu'),
  Type.Literal('webgpu-software'),
]);

/** A backend, or the fastest that is there. */
export const BackendChoiceSchema = Type.Union([Type.Literal('auto'), ...BackendNameSchema.anyOf]);

export type BackendChoice = Type.Static<typeof BackendChoiceSchema>;
