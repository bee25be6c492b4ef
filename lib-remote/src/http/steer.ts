import * as Type from 'typebox';
import { IdSchema } from './id.ts';

/** A change of a run that goes on: one entry of its history. */
export const SteeringSchema = Type.Object({
  /** Of the request that made it. */
  id: IdSchema,
  /** When it was taken up, ISO 8601. */
  time: Type.String(),
  /** The first iteration that is computed with it. */
  from: Type.Integer({ minimum: 1 }),
  changes: Type.Array(
    Type.Object({
      /** Of `[emc]`, or `workers`. */
      key: Type.String({ minLength: 1 }),
      /** In the words of config.ini; empty where it was, or is, left to its default. */
      old: Type.String(),
      new: Type.String(),
    }),
    { minItems: 1 },
  ),
});

export type SteeringEntry = Type.Static<typeof SteeringSchema>;

/** Key of `[emc]`, or `workers`, to its new text; an empty one leaves the key to its default. */
export const SteerTextsSchema = Type.Record(Type.String(), Type.String());

/** POST runs/ID/steer: changes options from the next iteration on, or takes such a change back before it. */
export const SteerRequestSchema = Type.Union([
  Type.Object({ id: IdSchema, set: SteerTextsSchema }),
  Type.Object({
    id: IdSchema,
    /** Id of the change that is taken back. */
    undo: IdSchema,
  }),
]);

export type SteerRequest = Type.Static<typeof SteerRequestSchema>;

/** What a client asks, before it has an id. */
export type SteerAsked =
  { readonly set: Type.Static<typeof SteerTextsSchema> } | { readonly undo: string };
