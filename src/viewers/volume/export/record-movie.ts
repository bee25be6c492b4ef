import { backendError } from '@damselfly/compute/errors.ts';

export interface MovieOptions {
  /** Pictures of the movie. */
  readonly frames: number;
  readonly framesPerSecond: number;
  /** Told how many pictures are there. */
  readonly report?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** What browsers record, the better first: Chromium and Safari have MP4, Firefox WebM. */
const TYPES = ['video/mp4;codecs=avc1.42E01F', 'video/webm;codecs=vp9', 'video/webm'] as const;

/** Pictures that come before the recorder has started are lost, milliseconds. */
const LONGEST_START = 1000;

/** Bits per pixel and picture: surfaces have smooth shades and sharp edges. */
const BITS_PER_PIXEL = 0.25;

/**
 * Records pictures with the browser's own recorder, each as long as the others.
 *
 * @param draw paints picture `index` into the canvas.
 * @returns `video/mp4` or `video/webm`.
 * @throws Backend where the browser records nothing; AbortError when cancelled.
 */
export async function recordMovie(
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
  await draw(0);
  const videoBitsPerSecond = canvas.width * canvas.height * framesPerSecond * BITS_PER_PIXEL;
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
    let due = performance.now();
    for (let index = 0; index < frames; index++) {
      signal?.throwIfAborted();
      // Pictures that take longer than they last make the recording wait, not jump.
      recorder.pause();
      if (index > 0) {
        await draw(index);
      }
      recorder.resume();
      requester?.requestFrame();
      report?.(index + 1);
      due = Math.max(due, performance.now()) + 1000 / framesPerSecond;
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
