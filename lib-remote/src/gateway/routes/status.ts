import type { Status } from '../../http/index.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** What this gateway is and offers. */
export const statusRoute: Route = {
  method: 'GET',
  path: '/api/status',
  async handle(_request, { version, roots, engines }) {
    const status: Status = { version, roots: [...roots.list], engines: await engines() };
    return json(status);
  },
};
