import { FrameColumnSchema } from '../../http/index.ts';
import { arrayReply } from '../arrays/array-reply.ts';
import { plainArray } from '../arrays/plain-array.ts';
import { checkedValue, iterationOf } from '../server/query-values.ts';
import type { Route } from '../server/route.ts';

/** Values of one iteration, one per frame of the file. */
export const framesRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id/frames/:number',
  async handle(request, gateway) {
    const { query, param, signal } = request;
    const column = checkedValue('column', query('column'), FrameColumnSchema);
    const run = await gateway.runs.get(param('id'));
    const stored = await plainArray(
      gateway,
      {
        run,
        iteration: iterationOf(request),
        name: `frames-${column}`,
        make: (calls, source, file) => calls.frames(source, column, file),
      },
      signal,
    );
    return arrayReply(request, stored);
  },
};
