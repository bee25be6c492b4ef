import { backendError } from '@damselfly/compute/errors.ts';
import { movieBitrate } from './movie-bitrate.ts';
import type { MovieOptions } from './movie-options.ts';

/** What browsers record, the better first: Chromium and Safari have MP4, Firefox WebM. */
const TYPES = ['video/mp4;codecs=avc1.42E01F', 'video/webm;codecs=vp9', 'video/webm'] as const;

/** Pictures that come before the recorder has started are lost, milliseconds. */
const LONGEST_START = 1000;

/**
 * A movie by the browser's recorder, which takes the time that a picture comes at for its time.
 *
 * So all pictures are drawn first, and then shown to it at their pace.
 *
 * @param draw paints picture `index` into the canvas.
 * @returns `video/mp4` or `video/webm`.
 * @throws Backend where the browser records nothing; AbortError when cancelled.
 */
export async function movieInRealTime(
  canvas: HTMLCanvasElement,
  draw: (index: number) => Promise<void>,
  { frames, framesPerSecond, report, signal }: MovieOptions,
): Promise<Blob> {
  const type = TYPES.find((known) => MediaRecorder.isTypeSupported(known));
  if (type === undefined) {
    throw backendError({
      backend: 'MediaRecorder',
      operation: 'recording a movie',
      reason: 'this browser records no video; save single pictures instead',
    });
  }
  const pictures: Blob[] = [];
  for (let index = 0; index < frames; index++) {
    signal?.throwIfAborted();
    await draw(index);
    pictures.push(await pictureOf(canvas));
    report?.(index + 1);
  }
  await showIn(canvas, pictures[0]);
  const videoBitsPerSecond = movieBitrate(canvas, framesPerSecond);
  const stream = canvas.captureStream(0);
  const [track] = stream.getVideoTracks();
  const requester = [track, stream].find(takesFrames);
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => {
    parts.push(data);
  });
  const stopped = new Promise((resolve) => {
    recorder.addEventListener('stop', resolve);
  });
  const started = new Promise((resolve) => {
    recorder.addEventListener('start', resolve);
    // Firefox tells it with the first picture only.
    setTimeout(resolve, LONGEST_START);
  });
  recorder.start();
  await started;
  try {
    const start = performance.now();
    for (const [index, picture] of pictures.entries()) {
      signal?.throwIfAborted();
      await showIn(canvas, picture);
      requester?.requestFrame();
      const due = start + ((index + 1) / framesPerSecond) * 1000;
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    }
  } finally {
    recorder.stop();
    track.stop();
  }
  await stopped;
  if (parts.every(({ size }) => size === 0)) {
    throw backendError({
      backend: 'MediaRecorder',
      operation: 'recording a movie',
      reason: 'the browser recorded no picture, as when the machine is very busy; save it again',
    });
  }
  return new Blob(parts, { type: type.split(';')[0] });
}

/** Chromium and Safari ask the track for a picture, Firefox the stream. */
function takesFrames<Source extends object>(
  source: Source,
): source is Source & { requestFrame(): void } {
  return 'requestFrame' in source && typeof source.requestFrame === 'function';
}

/** Compressed without loss: a movie's pictures as they are would be hundreds of megabytes. */
async function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const picture = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  if (picture === null) {
    throw backendError({
      backend: 'MediaRecorder',
      operation: 'recording a movie',
      reason: 'the browser kept no picture of the view; make the panel smaller and save it again',
    });
  }
  return picture;
}

async function showIn(canvas: HTMLCanvasElement, picture: Blob): Promise<void> {
  const bitmap = await createImageBitmap(picture);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
}
