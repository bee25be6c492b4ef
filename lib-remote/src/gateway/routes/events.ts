import type { Route } from '../server/route.ts';

/** What happens to runs and engines, as it happens. One stream per page. */
export const eventsRoute: Route = {
  method: 'GET',
  path: '/api/events',
  handle({ headers, signal }, { events, snapshot }) {
    const lastId = headers['last-event-id'];
    return {
      kind: 'stream',
      type: 'text/event-stream',
      chunks: events.stream({
        lastId: typeof lastId === 'string' ? lastId : undefined,
        snapshot,
        signal,
      }),
    };
  },
};
