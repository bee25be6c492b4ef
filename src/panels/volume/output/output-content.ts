import * as Type from 'typebox';
import { OutputHeightSchema } from '../../output/output-height.ts';

/** The MIME type of a volume in a notebook's output. */
export const VOLUME_MIME_TYPE = 'application/vnd.damselfly.volume+json';

/** A volume in a notebook's output: where it is and how it is looked at. */
export const OutputContentSchema = Type.Object({
  path: Type.String({ minLength: 1 }),
  /** As of the command that opens the panel. */
  other: Type.Optional(Type.String({ minLength: 1 })),
  dataset: Type.Optional(Type.String({ minLength: 1 })),
  companions: Type.Optional(Type.String()),
  support: Type.Optional(Type.String({ minLength: 1 })),
  view: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  height: OutputHeightSchema,
});

export type OutputContent = Type.Static<typeof OutputContentSchema>;
