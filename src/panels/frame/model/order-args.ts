import type { OpenedPhotons, ReadBlacklist } from '../data/frames-request.ts';
import type { FrameArgs } from '../frame-args.ts';
import { FrameOrder } from './frame-order.ts';

/** What arguments say of the frames that are gone through; undefined takes a rule back. */
export interface OrderArgs {
  readonly mode?: number | undefined;
  readonly skipBlacklisted?: boolean | undefined;
  readonly parity?: FrameArgs['parity'] | undefined;
  readonly frames?: FrameArgs['frames'] | undefined;
}

/** Arguments with other rules: those that are not named stay. */
export function withOrder(args: FrameArgs, rules: OrderArgs): FrameArgs {
  const { mode, skipBlacklisted, parity, frames, ...others } = { ...args, ...rules };
  return {
    ...others,
    ...(parity !== undefined && { parity }),
    ...(frames !== undefined && { frames }),
    ...(mode !== undefined && { mode }),
    ...(skipBlacklisted !== undefined && { skipBlacklisted }),
  };
}

/** @param modes the most likely one of each frame, where a run says it. */
export function orderOf(
  { mode, skipBlacklisted = true, parity, frames }: OrderArgs,
  opened: (Pick<OpenedPhotons, 'frameCount'> & ReadBlacklist) | undefined,
  modes: Int32Array | undefined,
): FrameOrder {
  return new FrameOrder({
    frameCount: opened?.frameCount ?? 0,
    blacklist: opened?.blacklist,
    skipsBlacklisted: skipBlacklisted,
    modes,
    mode,
    parity,
    chosen: frames,
  });
}
