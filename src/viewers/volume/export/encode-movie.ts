import { backendError } from '@damselfly/compute/errors.ts';
import type { MovieEncoding } from './movie-encoding.ts';
import { mp4File, type Mp4Sample } from './mp4-file.ts';
import type { MovieOptions } from './movie-options.ts';

/** Pictures that wait for the encoder hold memory. */
const MOST_WAITING = 4;

const MICROSECONDS = 1_000_000;

/**
 * A movie by the browser's encoder, which is told the time of each picture.
 *
 * @param draw paints picture `index` into the canvas.
 * @throws Backend where the encoder fails or leaves pictures out; AbortError when cancelled.
 */
export async function encodeMovie(
  canvas: HTMLCanvasElement,
  draw: (index: number) => Promise<void>,
  { frames, framesPerSecond, report, signal }: MovieOptions,
  { codec, config }: MovieEncoding,
): Promise<Blob> {
  const timeOf = (index: number): number => Math.round((index / framesPerSecond) * MICROSECONDS);
  const samples: Mp4Sample[] = [];
  let description = new Uint8Array(0);
  let problem: DOMException | undefined;
  const check = (): void => {
    if (problem !== undefined) {
      throw encodingError(problem.message);
    }
  };
  const encoder = new VideoEncoder({
    output: (chunk, metadata) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      description = bytesOf(metadata?.decoderConfig?.description) ?? description;
      const index = samples.length;
      const duration = timeOf(index + 1) - timeOf(index);
      samples.push({ data, isKey: chunk.type === 'key', duration });
    },
    error: (error) => {
      problem = error;
    },
  });
  try {
    encoder.configure(config);
    for (let index = 0; index < frames; index++) {
      signal?.throwIfAborted();
      await draw(index);
      while (encoder.encodeQueueSize > MOST_WAITING && problem === undefined) {
        // Not its event, which does not come after an error.
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      check();
      const timestamp = timeOf(index);
      const duration = timeOf(index + 1) - timestamp;
      const frame = new VideoFrame(canvas, { timestamp, duration, alpha: 'discard' });
      // Players go to such pictures first when they are sent somewhere: one a second.
      encoder.encode(frame, { keyFrame: index % Math.ceil(framesPerSecond) === 0 });
      frame.close();
      report?.(index + 1);
      // The page can be used meanwhile, also where drawing waits for nothing.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    signal?.throwIfAborted();
    await encoder.flush().catch((error: unknown) => {
      throw encodingError(error instanceof Error ? error.message : String(error));
    });
    check();
  } finally {
    if (encoder.state !== 'closed') {
      encoder.close();
    }
  }
  if (samples.length !== frames) {
    throw encodingError(`the browser encoded ${samples.length} of ${frames} pictures`);
  }
  const { width, height } = canvas;
  return mp4File({ width, height, codec, description, samples });
}

function encodingError(reason: string): Error {
  return backendError({
    backend: 'VideoEncoder',
    operation: 'recording a movie',
    reason: `${reason}; save it again, or save single pictures`,
  });
}

/** A copy, which the browser does not change. */
function bytesOf(source: AllowSharedBufferSource | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (source === undefined) {
    return undefined;
  }
  return ArrayBuffer.isView(source)
    ? Uint8Array.from(new Uint8Array(source.buffer, source.byteOffset, source.byteLength))
    : Uint8Array.from(new Uint8Array(source));
}
