import type { FrameArgs } from '../frame-args.ts';

/** Arguments that compare frames with a model, or do not. @param iteration whose model; the last for 0. */
export function withComparing(args: FrameArgs, compare: boolean, iteration: number): FrameArgs {
  const changed: FrameArgs = { ...args, compare, iteration };
  if (iteration === 0) {
    delete changed.iteration;
  }
  return changed;
}
