import { photonsOfFrames } from '../background/photons-of-frames.ts';
import { PhotonsOfPixels, type WeighedFrame } from '../background/photons-of-pixels.ts';
import { solveTomogram } from '../background/solve-tomogram.ts';
import type { Background } from '../emc-problem.ts';
import type { EngineState } from './engine-state.ts';
import type { Source } from './merge-sources.ts';

/**
 * The new tomograms of a tile over a background, bisected as the reference program does: on the host, in float64.
 * Its brackets begin 1e-8 beside a pole, and end where slopes are below 1e-4; float32 tells neither.
 */
export async function bisectTomograms(
  { device, recorder, buffers, readBack, problem }: EngineState,
  background: Background,
  sources: readonly Source[],
  fluence: Float64Array,
): Promise<void> {
  const { photons, pixels } = problem;
  await recorder.submit('the probabilities over a background');
  const width = 4 * Math.ceil(sources.length / 4);
  const bytes = await readBack.read(buffers.probabilities, 4 * width * photons.frameCount);
  const probabilities = new Float32Array(bytes);
  const tomograms = new Float32Array(width * pixels.count);
  const gathered = new PhotonsOfPixels(photonsOfFrames(photons), background.perPixel);
  const intensities = new Float64Array(pixels.count);
  sources.forEach(({ share }, lane) => {
    const frames: WeighedFrame[] = [];
    fluence.forEach((phi, frame) => {
      const probability = probabilities[width * frame + lane];
      if (probability > 0) {
        const strength = background.strength[frame];
        frames.push({ frame, probability, fluence: phi, strength });
      }
    });
    gathered.gather(frames);
    solveTomogram(gathered, share, background, true, intensities);
    intensities.forEach((value, t) => {
      tomograms[width * t + lane] = value;
    });
  });
  device.queue.writeBuffer(buffers.tomograms, 0, tomograms);
}
