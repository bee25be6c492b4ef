import { EstimateRequestSchema } from '../../http/index.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';
import { estimateInProcess } from '../start/estimate-in-process.ts';

/** What a config would come to, without running it. */
export const estimateRoute: Route = {
  method: 'POST',
  path: '/api/estimate',
  async handle(request, { roots }) {
    const asked = await request.json(EstimateRequestSchema);
    return json(await estimateInProcess(asked, roots, request.signal));
  },
};
