/**
 * A blacklist as Dragonfly reads it, a line of 0 or 1 per frame: the chosen frames, and those that take no
 * part already.
 */
export function blacklistText(frames: readonly number[], isLeftOut: ArrayLike<boolean>): string {
  const lines = Array.from(isLeftOut, (leftOut) => (leftOut ? '1' : '0'));
  for (const frame of frames) {
    lines[frame] = '1';
  }
  return `${lines.join('\n')}\n`;
}
