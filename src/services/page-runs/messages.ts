import { RunActionSchema, SteerRequestSchema } from '@damselfly/remote/http';
import * as Type from 'typebox';
import { PageEventSchema, PageProgressSchema } from './records.ts';

/**
 * What the workers of runs tell all pages of this browser, and what pages ask of them. A page that
 * misses a message reads the run again: `count` says how many events there are with this one.
 */
export const PageMessageSchema = Type.Union([
  Type.Object({
    kind: Type.Literal('event'),
    id: Type.String(),
    event: PageEventSchema,
    count: Type.Integer({ minimum: 1 }),
  }),
  Type.Object({ kind: Type.Literal('progress'), id: Type.String(), progress: PageProgressSchema }),
  Type.Object({ kind: Type.Literal('gone'), id: Type.String() }),
  Type.Object({ kind: Type.Literal('control'), id: Type.String(), action: RunActionSchema }),
  Type.Object({ kind: Type.Literal('steer'), id: Type.String(), request: SteerRequestSchema }),
]);

export type PageMessage = Type.Static<typeof PageMessageSchema>;

/** Where pages with lasting storage meet; others talk on a channel of their own. */
export const SHARED_CHANNEL = 'damselfly-page-runs';
