import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** All of a run but its arrays, as it is now. */
export const runRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id',
  async handle({ param }, { runs, arrays }) {
    const { detail, summary } = await runs.get(param('id'));
    if (summary.program !== 'damselfly') {
      // Its outputs are asked for next.
      arrays.prepare();
    }
    return json(detail);
  },
};
