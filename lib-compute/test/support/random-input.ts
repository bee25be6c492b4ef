import type { EmcInput } from '../../src/emc/input.ts';
import { rotationList } from '../../src/geometry/rotation-list.ts';
import { randomNumbers, randomProblem } from './random-problem.ts';

/**
 * A small input without physics: 24 frames, 80 pixels with all kinds of masks, 60 rotations.
 */
export function randomInput(seed = 5): EmcInput {
  const pixelCount = 80;
  const random = randomNumbers(seed);
  const { pixels, photons } = randomProblem({
    frames: 24,
    pixels: pixelCount,
    likelihoodPixels: pixelCount,
    rotations: 1,
    size: 9,
    seed,
  });
  return {
    files: [
      {
        detector: {
          kind: 'detector',
          pixelCount,
          qx: pixels.qx,
          qy: pixels.qy,
          qz: pixels.qz,
          correction: pixels.correction,
          mask: Uint8Array.from({ length: pixelCount }, () => Math.floor(random() * random() * 3)),
        },
        photons,
      },
    ],
    rotations: rotationList(1),
  };
}
