import { movieEncoding } from './movie-encoding.ts';
import { encodeMovie } from './encode-movie.ts';
import { movieInRealTime } from './movie-in-real-time.ts';
import type { MovieOptions } from './movie-options.ts';

/**
 * Makes a movie of pictures, each as long as the others, however long they take to be drawn.
 *
 * The browser's encoder is told each picture's time. Where a page may not use it, as over plain HTTP from another machine,
 * the browser's recorder takes the pictures at their pace.
 *
 * @param draw paints picture `index` into the canvas.
 * @returns `video/mp4` or `video/webm`.
 * @throws Backend where the browser records nothing; AbortError when cancelled.
 */
export async function recordMovie(
  canvas: HTMLCanvasElement,
  draw: (index: number) => Promise<void>,
  options: MovieOptions,
): Promise<Blob> {
  const encoding = await movieEncoding(canvas, options.framesPerSecond);
  return encoding === undefined
    ? movieInRealTime(canvas, draw, options)
    : encodeMovie(canvas, draw, options, encoding);
}
