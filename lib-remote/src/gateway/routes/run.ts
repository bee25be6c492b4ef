import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** All of a run but its arrays, as it is now. */
export const runRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id',
  handle: async ({ param }, { runs }) => json((await runs.get(param('id'))).detail),
};
