import { steerRun } from '../../executors/steer-run.ts';
import { SteerRequestSchema } from '../../http/index.ts';
import { checkRunPaths } from '../security/check-run-paths.ts';
import { checkSteering } from '../start/check-steering.ts';
import { json } from '../server/reply.ts';
import type { Route } from '../server/route.ts';

/** Changes options of a run; that it was done is told by its events. */
export const steerRunRoute: Route = {
  method: 'POST',
  path: '/api/runs/:id/steer',
  async handle(request, { runs, roots }) {
    const steering = await request.json(SteerRequestSchema);
    const run = await runs.get(request.param('id'));
    await checkRunPaths(run.paths, roots);
    await checkSteering(run, steering, roots);
    await steerRun(run.paths, steering);
    await runs.refresh(run);
    return json({}, 202);
  },
};
