import type { FrameArgs } from './frame-args.ts';

/** Chosen frames that the workspace keeps: 7 kB of its text, which is written with every step of any panel. */
const MOST_FRAMES = 1000;

/**
 * What the workspace keeps of a panel: a longer choice of frames is not kept, and all are gone through again; nor is that
 * a region was about to be drawn.
 */
export function keptArgs({ frames, view, ...args }: FrameArgs): FrameArgs {
  return {
    ...args,
    ...(frames !== undefined && frames.length <= MOST_FRAMES && { frames }),
    ...(view !== undefined && { view: { ...view, draws: null } }),
  };
}
