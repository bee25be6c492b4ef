/** Bits per pixel and picture: surfaces have sharp edges and smooth shades. */
const BITS_PER_PIXEL = 0.25;

/** Of a movie with few pictures per second each is looked at for long, and none is like the one before. */
const FEWEST_PER_SECOND = 12;

/** Bits per second, a whole number. */
export function movieBitrate(
  { width, height }: HTMLCanvasElement,
  framesPerSecond: number,
): number {
  const perSecond = Math.max(framesPerSecond, FEWEST_PER_SECOND);
  return Math.round(width * height * perSecond * BITS_PER_PIXEL);
}
