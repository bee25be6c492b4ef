import { areEquivalent } from '@damselfly/compute/geometry/point-groups/are-equivalent.ts';
import { pointGroup } from '@damselfly/compute/geometry/point-groups/point-group.ts';
import type { Rotations } from '@damselfly/compute/geometry/rotations.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { readLog } from '../../run-directory/log-file.ts';
import { computeCase, readOptions, type ParityContext } from './compute-case.ts';
import { differencesOf, largerOf, NO_DIFFERENCES, type Differences } from './differences.ts';
import { withOutputsOfOthers } from './made-outputs.ts';
import type { RecordedCase } from './recorded-cases.ts';
import { recordedMetrics } from './recorded-metrics.ts';

/** How a case compares, over its iterations. */
export interface Comparison {
  readonly iterations: number;
  readonly largest: Differences;
}

/**
 * Computes a recorded run and compares its iterations, as many as were recorded or as are asked for.
 *
 * @param cases all recorded runs of the folder: this one may go on from another.
 * @param scratch folder for what others have to write.
 */
export async function compareCase(
  recorded: RecordedCase,
  cases: readonly RecordedCase[],
  { scratch, iterations: most = Infinity }: { scratch: string; iterations: number | undefined },
  context: ParityContext,
): Promise<Comparison> {
  const rows = (await readLog(recorded.log))?.rows ?? [];
  const count = Math.min(rows.length, most);
  const metrics = await recordedMetrics(recorded.metrics, count, context.signal);
  const own = await readOptions(recorded.config);
  const options = await withOutputsOfOthers(own, cases, scratch, context);
  const { input, iterations } = await computeCase(options, context);
  const isSame = sameOrientation(input.rotations, options);
  let largest = NO_DIFFERENCES;
  for await (const iteration of iterations) {
    const place = iteration.number - 1;
    const differences = differencesOf(iteration, rows[place], metrics[place], isSame);
    largest = largerOf(largest, differences);
    if (iteration.number >= count) {
      break;
    }
  }
  return { iterations: count, largest };
}

/** Rotations that a symmetric particle looks the same in. */
function sameOrientation(
  rotations: Rotations,
  { point_group: group }: EmcOptions,
): (a: number, b: number) => boolean {
  if (group === undefined) {
    return () => false;
  }
  const { operators } = pointGroup(group);
  return (a, b) => a >= 0 && b >= 0 && areEquivalent(rotations, operators, a, b);
}
