import type { VolumeState } from '../../../viewers/volume/volume-state.ts';
import type { OpenedVolume } from '../data/volume-request.ts';
import type { VolumeArgs } from '../volume-args.ts';
import type { BesideWish } from './beside-volumes.ts';

/** What is shown of a panel's own volume. */
export interface OwnVolume extends Pick<BesideWish, 'scale' | 'space'> {
  readonly args: VolumeArgs;
  readonly opened: OpenedVolume | undefined;
  readonly mode: number;
  readonly together: VolumeState['together'];
}

/** What is to be read to be shown together with it: another file, or its other modes. */
export function companionsWish({
  args: { path, dataset, other, companions },
  opened,
  mode,
  together,
  scale,
  space,
}: OwnVolume): BesideWish | undefined {
  const isModes = companions === 'modes';
  const file = isModes ? path : other;
  if (together === 'alone' || opened === undefined || file === undefined) {
    return undefined;
  }
  const modes = Array.from({ length: opened.modes }, (_, i) => i).filter((i) => i !== mode);
  return isModes
    ? { path: file, dataset, modes, scale, space }
    : { path: file, modes: [0], scale, space };
}

/** The mask that is to be read to be outlined. */
export function supportWish({ args, opened, space }: OwnVolume): BesideWish | undefined {
  const { support } = args;
  return support === undefined || opened === undefined
    ? undefined
    : { path: support, modes: [0], scale: 'linear', space, isMask: true };
}
