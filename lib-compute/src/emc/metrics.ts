import type { MaximiseResult } from '../backends/backend.ts';
import { inputError } from '../errors.ts';
import type { Job } from './job.ts';
import { perFrame } from './problem.ts';
import { modeCount } from './tomograms.ts';

/** The mutual information and the log-likelihood of each frame as Dragonfly counts them, in nats. */
export interface FrameMetrics {
  readonly information: Float64Array;
  readonly logLikelihood: Float64Array;
}

/**
 * Completes what engines sum up (spec/emc.md 3.5): the factorials of the Poisson probability, and what the
 * reference program's figures leave out of how probable a mode is a priori.
 *
 * @param result summed over all ranks.
 */
export function frameMetrics({ prepared, parity }: Job, result: MaximiseResult): FrameMetrics {
  const { groups, modes, frames, rotations } = prepared;
  const models = modeCount(modes);
  const factorials = perFrame(groups, ({ logFactorials }) => logFactorials, frames.length);
  const logLikelihood = result.logLikelihood.map(
    (value, d) => value + Math.log(models) - factorials[d],
  );
  // Of modes that are not rotated it divides by the number of modes where it should multiply.
  const slip = Math.log(rotations.weights[0]) - 2 * Math.log(models);
  const information = result.information.map((value, d) => {
    const still = result.occupancies.subarray(d * models + modes.rotating, (d + 1) * models);
    return parity ? still.reduce((sum, share) => sum + share * slip, value) : value;
  });
  return { information, logLikelihood };
}

/** A run that has left the numbers must not go on, nor write what it has. */
export function assertFinite(metrics: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(metrics)) {
    if (!Number.isFinite(value)) {
      throw inputError({
        what: `The ${name} of the iteration`,
        expected: 'finite; a frame may have photons where no rotation expects any',
        found: String(value),
      });
    }
  }
}

export function meanOf(values: Float64Array): number {
  return values.reduce((partial, value) => partial + value, 0) / values.length;
}
