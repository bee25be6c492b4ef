import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** The runs that are known, newest first. */
export const runsRoute: Route = {
  method: 'GET',
  path: '/api/runs',
  async handle(_request, { runs }) {
    const live = runs.runs.filter(({ isLive }) => isLive);
    await Promise.all(live.map((run) => runs.refresh(run)));
    return json(runs.runs.map(({ summary }) => summary));
  },
};
