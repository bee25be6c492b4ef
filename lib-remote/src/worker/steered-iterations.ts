import { isDeepStrictEqual } from 'node:util';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import { setUpAt } from '@damselfly/compute/io/steering/set-up.ts';
import { steeredRun } from '../run-directory/steered-run.ts';
import type { Leg, LegContext } from './leg.ts';
import { nextLeg } from './next-leg.ts';

/** The iterations of a run, without end: leg after leg, a new one where the record says that something changes. */
export async function* steeredIterations(
  first: Leg,
  context: LegContext,
): AsyncGenerator<Iteration, never> {
  let leg = first;
  for (;;) {
    let next = 0;
    for await (const iteration of leg.iterations) {
      yield iteration;
      next = iteration.number + 1;
      if (isSteered(leg, next, context)) {
        break;
      }
    }
    // The engine is gone by now; its models are read until they are written.
    await context.outputs.finished();
    leg = await nextLeg(next, context);
  }
}

function isSteered({ setUp }: Leg, next: number, { writer }: LegContext): boolean {
  const { record } = writer;
  // Most runs are never steered, whoever wrote their options.
  if (record?.history === undefined || record.history.length === 0) {
    return false;
  }
  const { base, history } = steeredRun(record);
  return !isDeepStrictEqual(setUpAt(base, history, next), setUp);
}
