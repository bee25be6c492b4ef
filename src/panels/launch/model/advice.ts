import { automaticBeta } from '@damselfly/compute/emc/beta.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';

/**
 * A constant beta this much above the automatic one holds every frame to one rotation before the model
 * shows anything: the likelihoods of two rotations differ the more, the more photons a frame has. The
 * example (550 photons, beta 1) is 20 times above and converges.
 */
const TOO_STIFF = 50;

/** Whether a constant beta is too large for frames of so many photons. */
export function isBetaTooStiff(options: EmcOptions, meanCount: number | undefined): boolean {
  const { beta, beta_factor: factor, beta_schedule: schedule } = options;
  return (
    beta !== 'auto' &&
    meanCount !== undefined &&
    schedule[0] === 1 &&
    beta * factor > TOO_STIFF * automaticBeta(meanCount)
  );
}
