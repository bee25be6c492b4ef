import { iterationQuality } from '../quality/iteration-quality.ts';
import { iterationOf } from '../server/query-values.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** What is worth knowing of an iteration beside its model and the row of the log. */
export const qualityRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id/quality/:number',
  async handle(request, gateway) {
    const run = await gateway.runs.get(request.param('id'));
    return json(await iterationQuality(gateway, run, iterationOf(request), request.signal));
  },
};
