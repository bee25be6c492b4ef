/**
 * A blacklist as Dragonfly reads it, a line of 0 or 1 per frame: the chosen frames, and those that take no
 * part already. Numbers that no frame has are passed over: a gap among the lines would be no blacklist.
 */
export function blacklistText(frames: readonly number[], isLeftOut: ArrayLike<boolean>): string {
  const lines = Array.from(isLeftOut, (leftOut) => (leftOut ? '1' : '0'));
  for (const frame of frames.filter((number) => number < lines.length)) {
    lines[frame] = '1';
  }
  return `${lines.join('\n')}\n`;
}
