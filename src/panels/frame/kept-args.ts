import type { FrameArgs } from './frame-args.ts';

/** Chosen frames that the workspace keeps: 7 kB of its text, which is written with every step of any panel. */
const MOST_FRAMES = 1000;

/** What the workspace keeps of a panel: a longer choice of frames is not kept, and all are gone through again. */
export function keptArgs({ frames, ...args }: FrameArgs): FrameArgs {
  return frames === undefined || frames.length > MOST_FRAMES ? args : { ...args, frames };
}
