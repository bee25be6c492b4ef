import { controlRun } from '../../executors/control-run.ts';
import { ControlRequestSchema } from '../../http/index.ts';
import { checkRunPaths } from '../security/check-run-paths.ts';
import { checkRequest } from '../start/check-request.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** Asks something of a run; that it was done is told by its events. */
export const controlRunRoute: Route = {
  method: 'POST',
  path: '/api/runs/:id/control',
  async handle(request, { runs, roots }) {
    const control = await request.json(ControlRequestSchema);
    const run = await runs.get(request.param('id'));
    await checkRunPaths(run.paths, roots);
    if (control.action === 'resume') {
      await checkRequest(run.paths, roots, request.signal);
    }
    await controlRun(run.paths, control, request);
    await runs.refresh(run);
    return json({}, 202);
  },
};
