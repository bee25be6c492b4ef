import type { StepOptions } from '../backends/backend.ts';
import { inputError } from '../errors.ts';
import type { Job } from './job.ts';
import { perFrame } from './problem.ts';

/**
 * The factor that gives the models' slices the mean count of the frames, for every frame that takes part: one
 * for each detector (spec/emc.md 3.1).
 */
export async function rescaleFactors(
  { engine, collective, prepared, tomograms }: Job,
  options: StepOptions,
): Promise<Float64Array> {
  const sliceSums = await engine.sliceSums(options);
  const means = Float64Array.from(prepared.groups, (_group, number) => {
    const own = sliceSums.subarray(tomograms.count * number, tomograms.count * (number + 1));
    return own.reduce((mean, sum, r) => mean + tomograms.weights[r] * sum, 0);
  });
  await collective.sum(means);
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
