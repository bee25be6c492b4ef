import type { GatewayEvent } from '../../http/index.ts';

/** One event as a stream of type `text/event-stream` bears it. */
export function serverSentEvent(id: string, event: GatewayEvent): string {
  return `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** Says nothing, so that proxies and clients see that the stream lives. */
export const HEARTBEAT = ': still here\n\n';
