import type { StepOptions } from '../backends/backend.ts';
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

/**
 * The factor that gives the models' slices the mean count of the frames, for every frame that takes part: one
 * for each detector (spec/emc.md 3.1).
 *
 * @param last where only a sample is known of this model: sums are taken to have changed as those of the sample did.
 */
export async function rescaleFactors(
  { engine, collective, prepared, tomograms }: Job,
  options: StepOptions,
  last?: LastSliceSums,
): Promise<Float64Array> {
  const sliceSums = await engine.sliceSums(options);
  const meansOver = async (sums: Float64Array, sample?: Int32Array): Promise<Float64Array> => {
    const means = Float64Array.from(prepared.groups, (_group, number) => {
      const own = sums.subarray(tomograms.count * number, tomograms.count * (number + 1));
      return sample
        ? sample.reduce((mean, r) => mean + tomograms.weights[r] * own[r], 0)
        : own.reduce((mean, sum, r) => mean + tomograms.weights[r] * sum, 0);
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
  const factors = prepared.groups.map(({ meanCount }, number) => meanCount / means[number]);
  return perFrame(
    prepared.groups,
    (group) => new Float64Array(group.members.length).fill(factors[prepared.groups.indexOf(group)]),
    prepared.frames.length,
  );
}
