export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The largest box of whole device pixels inside `box`: a canvas of this size in this place is shown as it
 * is, without being resampled.
 *
 * @param box on the page, CSS pixels, which layouts put between device pixels.
 * @param ratio device pixels per CSS pixel.
 * @returns in device pixels, from the corner of the page.
 */
export function wholePixels({ left, top, width, height }: Box, ratio: number): Box {
  const [x, y] = [Math.ceil(left * ratio), Math.ceil(top * ratio)];
  return {
    left: x,
    top: y,
    width: Math.max(0, Math.floor((left + width) * ratio) - x),
    height: Math.max(0, Math.floor((top + height) * ratio) - y),
  };
}
