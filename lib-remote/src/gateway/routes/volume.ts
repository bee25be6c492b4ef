import { ValueScaleSchema, ValueTypeSchema, VolumeLevelSchema } from '../../http/index.ts';
import { arrayReply } from '../arrays/array-reply.ts';
import { volumeArray } from '../arrays/volume-array.ts';
import { checkedValue, iterationOf, modeOf } from '../server/query-values.ts';
import type { Route } from '../server/route.ts';

/** One mode of the model after an iteration; planes all at once. */
export const volumeRoute: Route = {
  method: 'GET',
  path: '/api/runs/:id/volumes/:number',
  async handle(request, gateway) {
    const { query, param, signal } = request;
    const form = {
      mode: modeOf(request),
      level: checkedValue('level', query('level') ?? 'preview', VolumeLevelSchema),
      type: checkedValue('type', query('type') ?? 'u8', ValueTypeSchema),
      scale: checkedValue('scale', query('scale') ?? 'log', ValueScaleSchema),
    };
    const run = await gateway.runs.get(param('id'));
    const iteration = iterationOf(request);
    return arrayReply(request, await volumeArray(gateway, run, iteration, form, signal));
  },
};
