import { FrameColumnSchema } from '../../http/index.ts';
import { arrayReply } from '../arrays/array-reply.ts';
import { plainArray } from '../arrays/plain-array.ts';
import { checkedValue, iterationOf, wholeValue } from '../server/query-values.ts';
import type { Route } from '../server/route.ts';

/** Values of one iteration, one per frame of the file, or of a sample of at most `most` frames. */
export const framesRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id/frames/:number',
  async handle(request, gateway) {
    const { query, param, signal } = request;
    const column = checkedValue('column', query('column'), FrameColumnSchema);
    const asked = query('most');
    const most = asked === undefined ? undefined : wholeValue('most', asked);
    const run = await gateway.runs.get(param('id'));
    const stored = await plainArray(
      gateway,
      {
        run,
        iteration: iterationOf(request),
        name: most === undefined ? `frames-${column}` : `frames-${column}-${most}`,
        make: (calls, source, file) =>
          calls.frames(source, { column, ...(most !== undefined && { most }) }, file),
      },
      signal,
    );
    return arrayReply(request, stored);
  },
};
