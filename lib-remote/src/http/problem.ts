import * as Type from 'typebox';

/** The body of every response that is not a success. */
export const ProblemSchema = Type.Object({
  /** Tag of the error (lib-compute/src/errors.ts), or `Refused`, `NotFound`, `Internal`. */
  tag: Type.String(),
  /** One or two sentences for the user. */
  message: Type.String(),
  fields: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
});

export type Problem = Type.Static<typeof ProblemSchema>;
