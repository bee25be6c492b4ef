import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE_DETECTOR, exampleParticle } from './example-particle.ts';
import { simulateFrames, type Simulation } from './simulate-frames.ts';
import { writePhotons } from './write-photons.ts';

/** Where a case's frames lie in its folder, as its configuration names them. */
export const FRAME_FILES = { in_photons_file: 'photons.emc', in_detector_file: 'det.h5' };

/**
 * Puts frames of the example's particle, and its detector, into a folder.
 *
 * @returns the true intensities, on a cube of `size`^3 voxels.
 */
export async function makeExampleFrames(
  folder: string,
  frames: Pick<Simulation, 'frameCount' | 'meanCount' | 'seed'>,
): Promise<{ truth: Float64Array; size: number }> {
  const { detector, truth, size } = await exampleParticle();
  const photons = simulateFrames({ detector, model: truth, size, ...frames });
  await writePhotons(join(folder, FRAME_FILES.in_photons_file), photons);
  await copyFile(EXAMPLE_DETECTOR, join(folder, FRAME_FILES.in_detector_file));
  return { truth, size };
}
