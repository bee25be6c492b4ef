import type { Iteration } from '@damselfly/compute/emc/iteration.ts';

/** One iteration as one line of JSON: the figures of EMC.log, the output and the timings in seconds. */
export function iterationJson({ number, metrics, timings }: Iteration, output: string): string {
  return JSON.stringify({
    iteration: number,
    seconds: timings.total,
    ...metrics,
    output,
    steps: timings.steps,
  });
}
