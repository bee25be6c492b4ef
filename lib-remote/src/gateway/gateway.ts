import type { Engine, GatewayEvent } from '../http/index.ts';
import type { ArrayCache } from './arrays/array-cache.ts';
import type { ArrayProcess } from './arrays/array-process.ts';
import type { EventHub } from './events/event-hub.ts';
import type { RunIndex } from './runs/run-index.ts';
import type { Roots } from './security/roots.ts';

/** What the routes work with. */
export interface Gateway {
  readonly version: string;
  readonly roots: Roots;
  readonly runs: RunIndex;
  readonly events: EventHub;
  readonly arrays: ArrayProcess;
  readonly cache: ArrayCache;
  /** What a listener is told first. */
  readonly snapshot: () => Promise<GatewayEvent>;
  /** What can compute here, as it is now. */
  readonly engines: () => Promise<Engine[]>;
}
