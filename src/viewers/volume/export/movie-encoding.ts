import type { Mp4Movie } from './mp4-file.ts';

export interface MovieEncoding {
  readonly codec: Mp4Movie['codec'];
  readonly config: VideoEncoderConfig;
}

/** Bits per pixel and picture: surfaces have sharp edges and smooth shades. */
const BITS_PER_PIXEL = 0.25;

/** Of a movie with few pictures per second each is looked at for long, and none is like the one before. */
const FEWEST_PER_SECOND = 12;

/** H.264 of the plainest profile, which shows pictures in the order of decoding, and VP9; both up to 4096 × 2304 pixels. */
const CODECS = ['avc1.42E033', 'vp09.00.51.08'] as const;

/** Bits per second. */
export function movieBitrate(
  { width, height }: HTMLCanvasElement,
  framesPerSecond: number,
): number {
  return width * height * Math.max(framesPerSecond, FEWEST_PER_SECOND) * BITS_PER_PIXEL;
}

/** What the page's encoder makes of such pictures; undefined where there is none that can. */
export async function movieEncoding(
  canvas: HTMLCanvasElement,
  framesPerSecond: number,
): Promise<MovieEncoding | undefined> {
  // Pages that do not come over HTTPS or from this machine have none.
  if (!('VideoEncoder' in globalThis)) {
    return undefined;
  }
  const { width, height } = canvas;
  const bitrate = movieBitrate(canvas, framesPerSecond);
  for (const name of CODECS) {
    const codec = name === 'avc1.42E033' ? 'avc1' : 'vp09';
    const config: VideoEncoderConfig = {
      codec: name,
      width,
      height,
      bitrate,
      framerate: framesPerSecond,
      // Encoders in a hurry leave pictures out.
      latencyMode: 'quality',
      ...(codec === 'avc1' && { avc: { format: 'avc' } }),
    };
    const { supported } = await VideoEncoder.isConfigSupported(config);
    if (supported === true) {
      return { codec, config };
    }
  }
  return undefined;
}
