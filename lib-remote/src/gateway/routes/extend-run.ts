import { extendRun } from '../../executors/extend-run.ts';
import { ExtendRequestSchema } from '../../http/index.ts';
import { checkRunPaths } from '../security/check-run-paths.ts';
import { checkRequest } from '../start/check-request.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** Lets a run that has ended go on; that it does is told by its events. */
export const extendRunRoute: Route = {
  method: 'POST',
  path: '/api/runs/:id/extend',
  async handle(request, { runs, roots }) {
    const extension = await request.json(ExtendRequestSchema);
    const run = await runs.get(request.param('id'));
    await checkRunPaths(run.paths, roots);
    await checkRequest(run.paths, roots, request.signal, extension.iterations);
    await extendRun(run.paths, extension, request);
    await runs.refresh(run);
    return json({}, 202);
  },
};
