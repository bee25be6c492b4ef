import { mersenne } from 'pure-rand/generator/mersenne';
import type { EmcProblem } from '../../src/backends/backend.ts';
import { normalised } from '../../src/geometry/rotation-list.ts';
import type { SparsePhotons } from '../../src/photons/sparse-photons.ts';

export interface ProblemShape {
  readonly frames: number;
  readonly pixels: number;
  /** Of them in the likelihood; the rest is merged only. */
  readonly likelihoodPixels: number;
  readonly rotations: number;
  readonly size: number;
  /** Part of the pixels that are lit in a frame. */
  readonly lit?: number;
  readonly seed?: number;
}

/** Numbers in [0, 1), the same ones for the same seed. */
export function randomNumbers(seed: number): () => number {
  const generator = mersenne(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/**
 * A problem without physics: random pixels (a few of them outside the grid), frames (the first one
 * without photons) and rotations, for comparing backends at awkward sizes.
 */
export function randomProblem(shape: ProblemShape): EmcProblem {
  const random = randomNumbers(shape.seed ?? 1);
  const { frames, pixels, likelihoodPixels, rotations, size, lit = 0.3 } = shape;
  const values = (length: number, value: () => number): Float64Array =>
    Float64Array.from({ length }, value);
  // Up to 0.6 of the edge from the centre along each axis: the corners lie outside.
  const position = (): Float64Array => values(pixels, () => (random() - 0.5) * size * 0.6);
  return {
    size,
    rotations: {
      count: rotations,
      quaternions: Float64Array.from(
        Array.from({ length: rotations }, () => unitQuaternion(random)).flat(),
      ),
      weights: normalised(values(rotations, () => 0.5 + random())),
    },
    pixels: {
      count: pixels,
      likelihoodCount: likelihoodPixels,
      qx: position(),
      qy: position(),
      qz: position(),
      correction: values(pixels, () => 0.5 + random()),
    },
    photons: randomPhotons(frames, pixels, lit, random),
  };
}

/** A random model; one voxel in ten is zero. */
export function randomVolume(size: number, seed: number): Float64Array {
  const random = randomNumbers(seed);
  return Float64Array.from({ length: size ** 3 }, () => (random() < 0.1 ? 0 : random()));
}

function unitQuaternion(random: () => number): number[] {
  const values = [0, 1, 2, 3].map(() => random() - 0.5);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

function randomPhotons(
  frames: number,
  pixels: number,
  lit: number,
  random: () => number,
): SparsePhotons {
  const ones: number[] = [];
  const multi: number[] = [];
  const counts: number[] = [];
  const onesOffsets = [0];
  const multiOffsets = [0];
  for (let d = 0; d < frames; d++) {
    for (let t = 0; d > 0 && t < pixels; t++) {
      if (random() < lit) {
        const count = 1 + Math.floor(random() * random() * 8);
        if (count === 1) {
          ones.push(t);
        } else {
          multi.push(t);
          counts.push(count);
        }
      }
    }
    onesOffsets.push(ones.length);
    multiOffsets.push(multi.length);
  }
  return {
    frameCount: frames,
    pixelCount: pixels,
    onesOffsets: Uint32Array.from(onesOffsets),
    ones: Uint32Array.from(ones),
    multiOffsets: Uint32Array.from(multiOffsets),
    multi: Uint32Array.from(multi),
    counts: Uint32Array.from(counts),
  };
}
