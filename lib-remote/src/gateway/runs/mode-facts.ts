import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { RunDetail } from '../../http/index.ts';
import type { RunDescription } from '../../run-directory/describe-run.ts';

export type ModeFacts = Pick<RunDetail['facts'], 'kind' | 'modes' | 'stillModes'>;

/** What a config.ini says of the models of its run. */
export function askedModes({ recon_type, num_modes, num_nonrot_modes }: EmcOptions): ModeFacts {
  return {
    kind: recon_type === '2d' ? 'planes' : 'volumes',
    modes: num_modes + num_nonrot_modes,
    stillModes: num_nonrot_modes,
  };
}

/**
 * How many models compete for the frames, and whether they are planes or volumes.
 *
 * @param stillModes how many are not rotated, which no log tells.
 */
export function modeFacts(
  { header: { systemVolume } }: Pick<RunDescription, 'header'>,
  stillModes: unknown,
): ModeFacts {
  if (systemVolume === undefined) {
    return {};
  }
  return {
    kind: systemVolume.length === 3 ? 'planes' : 'volumes',
    modes: systemVolume[0],
    ...(typeof stillModes === 'number' && { stillModes }),
  };
}
