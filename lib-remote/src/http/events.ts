import * as Type from 'typebox';
import { RunSummarySchema } from './run.ts';
import { EngineSchema } from './places.ts';

/**
 * What the event stream says, in the `data` of each event. A stream begins with a `snapshot` unless
 * `Last-Event-ID` lets it go on where the last one ended; later events replace what they name.
 */
export const GatewayEventSchema = Type.Union([
  Type.Object({
    kind: Type.Literal('snapshot'),
    runs: Type.Array(RunSummarySchema),
    engines: Type.Array(EngineSchema),
  }),
  Type.Object({ kind: Type.Literal('run'), run: RunSummarySchema }),
  Type.Object({ kind: Type.Literal('gone'), id: Type.String() }),
  Type.Object({ kind: Type.Literal('engines'), engines: Type.Array(EngineSchema) }),
]);

export type GatewayEvent = Type.Static<typeof GatewayEventSchema>;
