import type { ModelGrid, Tomograms } from '../backends/emc-problem.ts';
import { inputError } from '../errors.ts';
import type { Detector } from '../geometry/detector.ts';
import { flatDetector } from '../geometry/flat-detector.ts';
import { limitRadius } from '../geometry/limit-radius.ts';
import type { Rotations } from '../geometry/rotations.ts';
import { candidatesOf } from './coarse-orientations.ts';
import { frameGroups, orientingPhotons, type FrameGroup } from './frame-groups.ts';
import { modelSize } from './grid-size.ts';
import { detectorsOf, frameCountOf, type EmcInput, type FrameFile } from './input.ts';
import { gridOf, isFlat, modesOf } from './model-shape.ts';
import type { EmcOptions } from './options.ts';
import { participatingFrames } from './participating-frames.ts';
import { tomogramsOf, type Modes } from './tomograms.ts';

/** What an input comes to before an iteration. */
export interface PreparedProblem {
  readonly grid: ModelGrid;
  /** The rotations that every rotating mode is tried in. */
  readonly rotations: Rotations;
  readonly modes: Modes;
  readonly tomograms: Tomograms;
  /** The frames that take part, by their detectors. */
  readonly groups: readonly FrameGroup[];
  /** Numbers of the frames that take part, counted through all files, ascending. */
  readonly frames: Uint32Array;
  /** Frames of all files. */
  readonly frameCount: number;
  /** Photons of each frame that takes part in the pixels that orient (mask 0). */
  readonly photonCounts: Float64Array;
  /** Mean of those photons over all frames of all files, blacklisted ones included. */
  readonly meanCount: number;
  /** Photons per frame and pixel that orients, in the first file: the mean of a random start. */
  readonly startLevel: number;
}

/** How a problem is to be built. */
export interface ProblemOptions {
  /** Follow the reference program where it leaves the mathematics. */
  readonly parity: boolean;
  /** Pixels beyond do not orient, in voxels; 0 is no limit. */
  readonly radius: number;
}

/**
 * Leaves out ignored pixels and blacklisted frames, puts the pixels of the likelihood first, and lists the
 * tomograms that frames are compared with.
 *
 * @throws Input when detectors, photons, blacklist and coarse orientations do not belong together.
 */
export function buildProblem(
  input: EmcInput,
  options: EmcOptions,
  { parity, radius }: ProblemOptions,
): PreparedProblem {
  const { rotations, coarse } = input;
  const files = asSeen(input.files, options, radius, parity);
  const grid = gridOf(options, modelSize(detectorsOf(input.files), options));
  const modes = modesOf(options);
  const frameCount = frameCountOf(files);
  const photonCount = orientingPhotons(files);
  if (!(photonCount > 0)) {
    throw inputError({
      what: 'The photons in the pixels that orient (mask 0)',
      expected: 'at least one',
      found: `none in ${frameCount} frames`,
    });
  }
  const frames = participatingFrames(frameCount, input.blacklist, options.selection);
  const tomograms = tomogramsOf(rotations, modes);
  const candidates = coarse && candidatesOf(coarse, frames, rotations, modes);
  const meanCount = photonCount / frameCount;
  const shared = {
    ...{ grid, tomograms, meanCount, sigma: options.gaussian_sigma },
    ...(options.adaptive_rot[0] > 0 && { isAdaptive: true as const }),
    ...(candidates && { candidates }),
    backgroundStrength: Float64Array.from(frames, (d) => input.backgroundStrength?.[d] ?? 1),
  };
  const groups = frameGroups(files, frames, shared, !isFlat(grid));
  const [first] = files;
  return {
    grid,
    rotations,
    modes,
    tomograms,
    groups,
    frames,
    frameCount,
    photonCounts: perFrame(groups, ({ photonCounts }) => photonCounts, frames.length),
    meanCount,
    startLevel: orientingPhotons([first]) / first.photons.frameCount / orientingPixels(first),
  };
}

function orientingPixels({ detector }: FrameFile): number {
  return detector.mask.reduce((count, kind) => count + (kind === 0 ? 1 : 0), 0);
}

/** Puts together what each group has for its frames. */
export function perFrame(
  groups: readonly FrameGroup[],
  valuesOf: (group: FrameGroup) => ArrayLike<number>,
  frameCount: number,
): Float64Array {
  const all = new Float64Array(frameCount);
  for (const group of groups) {
    const values = valuesOf(group);
    group.members.forEach((d, own) => {
      all[d] = values[own];
    });
  }
  return all;
}

/** The files with the detectors as this reconstruction sees them. */
function asSeen(
  files: readonly FrameFile[],
  options: EmcOptions,
  radius: number,
  parity: boolean,
): FrameFile[] {
  const seen = new Map<Detector, Detector>();
  for (const { photons, detector } of files) {
    checkPixels(photons.pixelCount, detector);
    const placed = options.recon_type === '2d' ? flatDetector(detector) : detector;
    const limited = radius > 0 ? limitRadius(placed, radius, parity) : { ...placed };
    checkMask(limited);
    seen.set(detector, seen.get(detector) ?? limited);
  }
  return files.map(({ photons, detector }) => ({
    photons,
    detector: seen.get(detector) ?? detector,
  }));
}

function checkPixels(found: number, { pixelCount }: Detector): void {
  if (found !== pixelCount) {
    throw inputError({
      what: 'The number of pixels of the photon file',
      expected: `${pixelCount} as in the detector file`,
      found: String(found),
    });
  }
}

function checkMask({ mask }: Detector): void {
  if (!mask.includes(0)) {
    throw inputError({
      what: 'The detector’s mask',
      expected: '0 for the pixels that orient the frames (within radius, where that is given)',
      found: '0 for none of them',
    });
  }
}
