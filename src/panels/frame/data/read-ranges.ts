/** Frames that are read together, at most. */
const MOST = 256;

/** Frames that nobody wants are read along where so few stand between two wanted ones: each read takes a while. */
const GAP = 8;

export interface FrameRange {
  readonly from: number;
  /** The frame after the last. */
  readonly to: number;
}

/** Ranges that hold all wanted frames. @param frames ascending. */
export function readRanges(frames: ArrayLike<number>): FrameRange[] {
  const ranges: FrameRange[] = [];
  let open: { from: number; to: number } | undefined;
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i];
    if (open && frame - open.to <= GAP && frame - open.from < MOST) {
      open.to = frame + 1;
    } else {
      open = { from: frame, to: frame + 1 };
      ranges.push(open);
    }
  }
  return ranges;
}
