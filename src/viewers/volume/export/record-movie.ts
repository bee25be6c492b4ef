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
  // Pages that do not come over HTTPS or from this machine have none.
  if ('VideoEncoder' in globalThis) {
    // The library that writes movies is more than a quarter of the whole viewer; where it does not come, as after an
    // update of the server, the browser's recorder is there still.
    const library = await import('./encode-movie.ts').catch(() => undefined);
    const codec = await library?.movieCodec(canvas, options.framesPerSecond);
    if (library && codec !== undefined) {
      return library.encodeMovie(canvas, draw, options, codec);
    }
  }
  return movieInRealTime(canvas, draw, options);
}
