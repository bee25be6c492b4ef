import { backendError } from '@damselfly/compute/errors.ts';
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny';
import { movieBitrate } from './movie-bitrate.ts';
import type { MovieOptions } from './movie-options.ts';
import { unlessStalled, type Watched } from './unless-stalled.ts';

/** What a movie is encoded in: H.264, which more programs show, or VP9. */
export type MovieCodec = 'avc' | 'vp9';

/** Players go to a picture that needs none before it when they are sent somewhere: one a second. */
const KEY_FRAME_INTERVAL = 1;

/** Far longer than any encoder takes for a picture; milliseconds. */
const PATIENCE = 60_000;

/** What the browser encodes such pictures in; undefined where it can in nothing. */
export async function movieCodec(
  canvas: HTMLCanvasElement,
  framesPerSecond: number,
): Promise<MovieCodec | undefined> {
  const codec = await getFirstEncodableVideoCodec(['avc', 'vp9'], {
    width: canvas.width,
    height: canvas.height,
    quality: movieQuality(canvas, framesPerSecond),
    frameRate: framesPerSecond,
  });
  return codec === 'avc' || codec === 'vp9' ? codec : undefined;
}

/**
 * A movie by the browser's encoder, which is told the time of each picture.
 *
 * @param draw paints picture `index` into the canvas.
 * @returns MP4 of H.264, WebM of VP9; its tables stand first, so that players can begin before they have all.
 * @throws Backend where the encoder fails or leaves pictures out; AbortError when cancelled.
 */
export async function encodeMovie(
  canvas: HTMLCanvasElement,
  draw: (index: number) => Promise<void>,
  { frames, framesPerSecond, report, signal }: MovieOptions,
  codec: MovieCodec,
): Promise<Blob> {
  const target = new BufferTarget();
  const format =
    codec === 'avc' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  let encoded = 0;
  const source = new CanvasSource(canvas, {
    codec,
    quality: movieQuality(canvas, framesPerSecond),
    keyFrameInterval: KEY_FRAME_INTERVAL,
    // Encoders in a hurry leave pictures out.
    latencyMode: 'quality',
    onEncoderConfig: (config) => {
      // Told here, and not to the track, whose times would be whole pictures then: browsers that are sent to the end of one
      // show the next.
      config.framerate = framesPerSecond;
    },
    onEncodedPacket: () => {
      encoded++;
    },
  });
  output.addVideoTrack(source);
  const watched: Watched = { progress: () => encoded, signal, patience: PATIENCE };
  try {
    await orFail(output.start(), watched);
    for (let index = 0; index < frames; index++) {
      signal?.throwIfAborted();
      await draw(index);
      // Waits while pictures wait for the encoder, which hold memory.
      const added = source.add(index / framesPerSecond, 1 / framesPerSecond);
      await orFail(added, watched);
      report?.(index + 1);
      // The page can be used meanwhile, also where drawing waits for nothing.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    signal?.throwIfAborted();
    await orFail(output.finalize(), watched);
  } catch (error) {
    // Nobody waits for that: an encoder that the browser took away never answers.
    output.cancel().catch(() => undefined);
    throw error;
  }
  if (encoded !== frames || target.buffer === null) {
    throw encodingError(`the browser encoded ${encoded} of ${frames} pictures`);
  }
  return new Blob([target.buffer], { type: format.mimeType });
}

function movieQuality(canvas: HTMLCanvasElement, framesPerSecond: number): Quality {
  return new Quality({ bitrate: movieBitrate(canvas, framesPerSecond) });
}

/** @throws Backend for what the encoder says, or where it stands still; AbortError when cancelled. */
async function orFail(work: Promise<void>, watched: Watched): Promise<void> {
  try {
    await unlessStalled(work, watched);
  } catch (error) {
    watched.signal?.throwIfAborted();
    throw encodingError(error instanceof Error ? error.message : String(error));
  }
}

function encodingError(reason: string): Error {
  return backendError({
    backend: 'VideoEncoder',
    operation: 'recording a movie',
    reason: `${reason}; save it again, or save single pictures`,
  });
}
