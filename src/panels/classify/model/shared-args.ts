import type { FrameArgs } from '../../frame/frame-args.ts';
import type { ClassifyArgs } from '../classify-args.ts';

/** Arguments that a panel of frames has too. */
export type SharedArgs = Pick<ClassifyArgs & FrameArgs, keyof ClassifyArgs & keyof FrameArgs>;

export function sharedArgs({
  path,
  run,
  detector,
  frame,
  skipBlacklisted,
  view,
}: SharedArgs): SharedArgs {
  return {
    ...(path !== undefined && { path }),
    ...(run !== undefined && { run }),
    ...(detector !== undefined && { detector }),
    ...(frame !== undefined && { frame }),
    ...(skipBlacklisted !== undefined && { skipBlacklisted }),
    ...(view !== undefined && { view }),
  };
}
