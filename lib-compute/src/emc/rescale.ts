import type { StepOptions } from '../backends/backend.ts';
import type { Tomograms } from '../backends/emc-problem.ts';
import { inputError } from '../errors.ts';
import type { Job } from './job.ts';
import { perFrame } from './problem.ts';

/** What stands for slice sums that a limited search leaves out. */
export interface LastSliceSums {
  /** u of every tomogram as it was last known, group after group. */
  readonly values: Float64Array;
  /** A fair sample of the tomograms, whose sums are known. */
  readonly sample: Int32Array;
}

/** What is known of the slice sums beforehand. */
interface KnownSliceSums {
  /** Where only a sample is known of this model: sums are taken to have changed as those of the sample did. */
  readonly last?: LastSliceSums | undefined;
  /** 1 for each model that does not count, as if its tomograms were not there. */
  readonly leftOut?: Uint8Array | undefined;
}

/**
 * The factor that gives the models' slices the mean count of the frames, for every frame that takes part: one
 * for each detector (spec/emc.md 3.1).
 */
export async function rescaleFactors(
  { engine, collective, prepared, tomograms }: Job,
  options: StepOptions,
  { last, leftOut }: KnownSliceSums = {},
): Promise<Float64Array> {
  const sliceSums = await engine.sliceSums(options);
  const weights = weightsThatCount(tomograms, leftOut);
  const meansOver = async (sums: Float64Array, sample?: Int32Array): Promise<Float64Array> => {
    const means = Float64Array.from(prepared.groups, (_group, number) => {
      const own = sums.subarray(tomograms.count * number, tomograms.count * (number + 1));
      return sample
        ? sample.reduce((mean, r) => mean + weights[r] * own[r], 0)
        : own.reduce((mean, sum, r) => mean + weights[r] * sum, 0);
    });
    await collective.sum(means);
    return means;
  };
  let means = await meansOver(last?.values ?? sliceSums);
  if (last) {
    const now = await meansOver(sliceSums, last.sample);
    const before = await meansOver(last.values, last.sample);
    means = means.map((mean, group) => (mean * now[group]) / before[group]);
  }
  means.forEach((mean) => {
    if (!(mean > 0)) {
      throw inputError({
        what: 'The mean of the model over the pixels that orient',
        expected: 'above 0',
        found: String(mean),
      });
    }
  });
  // 1 where all models count: then means are over all weights, whatever these sum to.
  const share = leftOut ? shareThatCounts(prepared.tomograms, leftOut) : 1;
  const factors = prepared.groups.map(
    ({ meanCount }, number) => (meanCount * share) / means[number],
  );
  return perFrame(
    prepared.groups,
    (group) => new Float64Array(group.members.length).fill(factors[prepared.groups.indexOf(group)]),
    prepared.frames.length,
  );
}

function weightsThatCount({ weights, models }: Tomograms, leftOut?: Uint8Array): Float64Array {
  return leftOut ? weights.map((weight, r) => (leftOut[models[r]] === 1 ? 0 : weight)) : weights;
}

/** Part of all weights. */
function shareThatCounts(tomograms: Tomograms, leftOut: Uint8Array): number {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  return sum(weightsThatCount(tomograms, leftOut)) / sum(tomograms.weights);
}
