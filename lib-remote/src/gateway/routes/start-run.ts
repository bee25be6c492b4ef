import { StartRequestSchema } from '../../http/index.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';
import { startRun } from '../start/start-run.ts';

/** Starts or queues a run. */
export const startRunRoute: Route = {
  method: 'POST',
  path: '/api/runs',
  async handle(request, { runs, roots }) {
    const asked = await request.json(StartRequestSchema);
    const paths = await startRun(asked, roots, request.signal);
    return json((await runs.add(paths)).summary, 201);
  },
};
