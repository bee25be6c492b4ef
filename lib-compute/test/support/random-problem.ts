import { mersenne } from 'pure-rand/generator/mersenne';
import {
  voxelCount,
  type Candidates,
  type EmcProblem,
  type ModelGrid,
} from '../../src/backends/emc-problem.ts';
import { tomogramsOf } from '../../src/emc/tomograms.ts';
import { normalised } from '../../src/geometry/rotation-list.ts';
import type { SparsePhotons } from '../../src/photons/sparse-photons.ts';

export interface ProblemShape {
  readonly frames: number;
  readonly pixels: number;
  /** Of them in the likelihood; the rest is merged only. */
  readonly likelihoodPixels: number;
  readonly rotations: number;
  readonly size: number;
  /** Models that are tried in every rotation (default 1), and in the first one only (default 0). */
  readonly models?: number;
  readonly stillModels?: number;
  /** Planes instead of volumes. */
  readonly isFlat?: boolean;
  /** Places that the tomograms are dealt to, of which each frame may look at half. */
  readonly places?: number;
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
  const { models = 1, stillModels = 0, isFlat = false, places } = shape;
  const values = (length: number, value: () => number): Float64Array =>
    Float64Array.from({ length }, value);
  // Up to 0.6 of the edge from the centre along each axis: the corners lie outside.
  const position = (): Float64Array => values(pixels, () => (random() - 0.5) * size * 0.6);
  const orientations = {
    count: rotations,
    quaternions: Float64Array.from(
      Array.from({ length: rotations }, () => unitQuaternion(random, isFlat)).flat(),
    ),
    weights: normalised(values(rotations, () => 0.5 + random())),
  };
  const tomograms = tomogramsOf(orientations, { rotating: models, still: stillModels });
  return {
    grid: { edge: size, depth: isFlat ? 2 : size, models: models + stillModels },
    tomograms,
    ...(places !== undefined && {
      candidates: everyOtherPlace(frames, tomograms.count, places),
    }),
    pixels: {
      count: pixels,
      likelihoodCount: likelihoodPixels,
      qx: position(),
      qy: position(),
      qz: isFlat ? new Float64Array(pixels) : position(),
      correction: values(pixels, () => 0.5 + random()),
    },
    photons: randomPhotons(frames, pixels, lit, random),
  };
}

/** The grid of one volume. */
export function cube(size: number): ModelGrid {
  return { edge: size, depth: size, models: 1 };
}

/** A random volume; one voxel in ten is zero. */
export function randomVolume(size: number, seed: number): Float64Array {
  return randomModels(cube(size), seed);
}

/** Random models; one voxel in ten is zero, and so are the second planes of planes. */
export function randomModels(grid: ModelGrid, seed: number): Float64Array {
  const random = randomNumbers(seed);
  return Float64Array.from({ length: voxelCount(grid) * grid.models }, (_, voxel) =>
    random() < 0.1 || (grid.depth === 2 && voxel % 2 === 1) ? 0 : random(),
  );
}

/** Deals the tomograms out; frame d looks at the places of its own parity, or at the first one. */
function everyOtherPlace(frames: number, tomograms: number, placeCount: number): Candidates {
  const numbers = Array.from({ length: placeCount }, (_, place) => place);
  const offsets = [0];
  const framePlaces: number[] = [];
  for (let d = 0; d < frames; d++) {
    const own = numbers.filter((place) => place % 2 === d % 2);
    framePlaces.push(...(own.length > 0 ? own : [0]));
    offsets.push(framePlaces.length);
  }
  return {
    placeCount,
    places: Int32Array.from({ length: tomograms }, (_, number) => (7 * number) % placeCount),
    offsets: Uint32Array.from(offsets),
    framePlaces: Int32Array.from(framePlaces),
  };
}

/** In the plane: about z. */
function unitQuaternion(random: () => number, isFlat: boolean): number[] {
  const values = [0, 1, 2, 3].map((axis) =>
    isFlat && (axis === 1 || axis === 2) ? 0 : random() - 0.5,
  );
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
