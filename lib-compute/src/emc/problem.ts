import type { EmcProblem, PixelTable } from '../backends/emc-problem.ts';
import type { Detector } from '../geometry/detector.ts';
import type { Rotations } from '../geometry/rotations.ts';
import { inputError } from '../errors.ts';
import { countsPerFrame } from '../photons/counts-per-frame.ts';
import type { SparsePhotons } from '../photons/sparse-photons.ts';
import type { EmcInput } from './input.ts';
import { LARGEST_SIZE, type EmcOptions } from './options.ts';
import { participatingFrames } from './participating-frames.ts';
import { modeCount, tomogramsOf, type Modes } from './tomograms.ts';

/** What an input comes to before the first iteration. */
export interface PreparedProblem {
  readonly problem: EmcProblem;
  /** The rotations that every mode is tried in. */
  readonly rotations: Rotations;
  readonly modes: Modes;
  /** The file's numbers of the frames that take part, ascending. */
  readonly frames: Uint32Array;
  /** Frames of the file. */
  readonly frameCount: number;
  /** Photons of each of them in the pixels of the likelihood (mask 0). */
  readonly photonCounts: Float64Array;
  /** Mean of those photons over all frames of the file, blacklisted ones included. */
  readonly meanCount: number;
}

/**
 * Edge of the model that just holds every pixel in every orientation (spec/emc.md 2.3): the largest
 * |q| of the pixels that are not ignored, rounded up, on both sides of the centre, and one voxel more.
 */
export function gridSize({ qx, qy, qz, mask }: Detector): number {
  let largest = 0;
  mask.forEach((kind, t) => {
    if (kind < 2) {
      largest = Math.max(largest, Math.hypot(qx[t], qy[t], qz[t]));
    }
  });
  return 2 * Math.ceil(largest) + 3;
}

/**
 * Edge of the model: as the options say, else as the detector asks for.
 *
 * @throws Input when it is beyond what can be computed.
 */
export function modelSize(detector: Detector, options: EmcOptions): number {
  const size = options.size ?? gridSize(detector);
  if (size > LARGEST_SIZE) {
    throw inputError({
      what: 'The largest |q| of the detector',
      expected: `at most ${(LARGEST_SIZE - 3) / 2} voxels`,
      found: `${(size - 3) / 2}; q is in voxels of the model, and ewald_rad sets how large they are`,
    });
  }
  return size;
}

/**
 * Leaves out ignored pixels and blacklisted frames and puts the pixels of the likelihood first.
 *
 * @throws Input when detector, photons, blacklist and start model do not belong together.
 */
export function buildProblem(input: EmcInput, options: EmcOptions): PreparedProblem {
  const { detector, photons, rotations } = input;
  if (photons.pixelCount !== detector.pixelCount) {
    throw inputError({
      what: 'The number of pixels of the photon file',
      expected: `${detector.pixelCount} as in the detector file`,
      found: String(photons.pixelCount),
    });
  }
  const order = pixelOrder(detector);
  const pixels = pixelTable(detector, order);
  if (pixels.likelihoodCount === 0) {
    throw inputError({
      what: 'The detector’s mask',
      expected: '0 for the pixels that orient the frames',
      found: '0 for none of them',
    });
  }
  const size = modelSize(detector, options);
  const modes: Modes = { rotating: options.num_modes, still: options.num_nonrot_modes };
  if (input.startModel) {
    checkStartModel(input.startModel, size);
  }
  const { photons: allCounts } = countsPerFrame(photons, (pixel) => detector.mask[pixel] === 0);
  const meanCount = allCounts.reduce((partial, count) => partial + count, 0) / photons.frameCount;
  if (!(meanCount > 0)) {
    throw inputError({
      what: 'The photons in the pixels that orient (mask 0)',
      expected: 'at least one',
      found: `none in ${photons.frameCount} frames`,
    });
  }
  const frames = participatingFrames(photons.frameCount, input.blacklist, options.selection);
  return {
    problem: {
      grid: { edge: size, depth: size, models: modeCount(modes) },
      tomograms: tomogramsOf(rotations, modes),
      pixels,
      photons: renumbered(photons, frames, order),
    },
    rotations,
    modes,
    frames,
    frameCount: photons.frameCount,
    photonCounts: Float64Array.from(frames, (d) => allCounts[d]),
    meanCount,
  };
}

function checkStartModel(model: Float64Array, size: number): void {
  if (model.length !== size ** 3) {
    throw inputError({
      what: 'The start model',
      expected: `${size} x ${size} x ${size} voxels`,
      found: `${model.length} values`,
    });
  }
  const wrong = model.findIndex((value) => !Number.isFinite(value) || value < 0);
  if (wrong >= 0) {
    throw inputError({
      what: `The start model at voxel ${wrong}`,
      expected: 'a number, at least 0',
      found: String(model[wrong]),
    });
  }
}

/** The detector's numbers of the pixels that are used: first mask 0, then mask 1. */
function pixelOrder({ mask }: Detector): Uint32Array {
  const withMask = (kind: number): number[] =>
    Array.from(mask.keys()).filter((t) => mask[t] === kind);
  return Uint32Array.from([...withMask(0), ...withMask(1)]);
}

function pixelTable(detector: Detector, order: Uint32Array): PixelTable {
  const { correction, mask, pixelCount } = detector;
  // Divided by the mean over all pixels, ignored ones included, as spec/emc.md 2.3 asks.
  const mean = correction.reduce((partial, value) => partial + value, 0) / pixelCount;
  const pick = (values: Float64Array): Float64Array => Float64Array.from(order, (t) => values[t]);
  return {
    count: order.length,
    likelihoodCount: mask.reduce((count, kind) => count + (kind === 0 ? 1 : 0), 0),
    qx: pick(detector.qx),
    qy: pick(detector.qy),
    qz: pick(detector.qz),
    correction: pick(correction).map((value) => value / mean),
  };
}

/** The photons of some frames in the numbers of the pixel table; those in ignored pixels go. */
function renumbered(
  photons: SparsePhotons,
  frames: Uint32Array,
  order: Uint32Array,
): SparsePhotons {
  const newNumbers = new Int32Array(photons.pixelCount).fill(-1);
  order.forEach((pixel, position) => {
    newNumbers[pixel] = position;
  });
  const onesOffsets = new Uint32Array(frames.length + 1);
  const ones = new Uint32Array(photons.ones.length);
  const multiOffsets = new Uint32Array(frames.length + 1);
  const multi = new Uint32Array(photons.multi.length);
  const counts = new Uint32Array(photons.multi.length);
  let oneCount = 0;
  let multiCount = 0;
  frames.forEach((d, position) => {
    for (let i = photons.onesOffsets[d]; i < photons.onesOffsets[d + 1]; i++) {
      const pixel = newNumbers[photons.ones[i]];
      if (pixel >= 0) {
        ones[oneCount++] = pixel;
      }
    }
    for (let i = photons.multiOffsets[d]; i < photons.multiOffsets[d + 1]; i++) {
      const pixel = newNumbers[photons.multi[i]];
      if (pixel >= 0) {
        multi[multiCount] = pixel;
        counts[multiCount++] = photons.counts[i];
      }
    }
    onesOffsets[position + 1] = oneCount;
    multiOffsets[position + 1] = multiCount;
  });
  return {
    frameCount: frames.length,
    pixelCount: order.length,
    onesOffsets,
    ones: ones.slice(0, oneCount),
    multiOffsets,
    multi: multi.slice(0, multiCount),
    counts: counts.slice(0, multiCount),
  };
}
