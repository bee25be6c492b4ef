import { EstimateRequestSchema, estimateWithTime } from '../../http/index.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';
import { probeKeeper } from '../start/probe-keeper.ts';
import { refuseWorkers } from '../start/refuse-workers.ts';

/** What a config would come to, without running it. */
export const estimateRoute: Route = {
  method: 'POST',
  path: '/api/estimate',
  async handle(request, { roots }) {
    const asked = await request.json(EstimateRequestSchema);
    refuseWorkers(asked.workers);
    return json(await estimateWithTime(asked, probeKeeper(asked, roots, request.signal)));
  },
};
