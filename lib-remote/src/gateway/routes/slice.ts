import { arrayReply } from '../arrays/array-reply.ts';
import { plainArray } from '../arrays/plain-array.ts';
import { badRequest } from '../server/http-error.ts';
import { iterationOf, modeOf, wholeValue } from '../server/query-values.ts';
import type { Route } from '../server/route.ts';

/**
 * One layer of a mode of the model, perpendicular to `axis` (0 is x, the slowest); where modes are planes,
 * the plane.
 */
export const sliceRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id/slices/:number',
  async handle(request, gateway) {
    const { query, param, signal } = request;
    const axis = wholeValue('axis', query('axis'));
    const layer = wholeValue('layer', query('layer'));
    const mode = modeOf(request);
    if (axis > 2) {
      throw badRequest('axis has to be 0, 1 or 2.', { name: 'axis' });
    }
    const run = await gateway.runs.get(param('id'));
    const question = {
      run,
      iteration: iterationOf(request),
      name: `slice-${mode}-${axis}-${layer}`,
    };
    const stored = await plainArray(
      gateway,
      {
        ...question,
        make: (calls, source, file) => calls.slice(source, { mode, axis, layer }, file),
      },
      signal,
    );
    return arrayReply(request, stored);
  },
};
