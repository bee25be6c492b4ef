import type { Candidates, EmcProblem } from '../backends/emc-problem.ts';
import type { Detector } from '../geometry/detector.ts';
import { countsPerFrame } from '../photons/counts-per-frame.ts';
import { detectorsOf, frameCountOf, type FrameFile } from './input.ts';
import { backgroundOf } from './background/background-of.ts';
import { logFactorials } from './log-factorials.ts';
import { meanCorrection, pixelOrder, pixelTable } from './pixel-table.ts';
import { usedPhotons, type FramesOfFile } from './used-photons.ts';

/** Frames that share a detector: what one engine computes with. */
export interface FrameGroup {
  readonly problem: EmcProblem;
  /** Places of its frames among all that take part, ascending. */
  readonly members: Uint32Array;
  /** Mean photons in the pixels that orient, over all frames of the detector, blacklisted ones included. */
  readonly meanCount: number;
  /** Photons of each of its frames in the pixels that orient. */
  readonly photonCounts: Float64Array;
  /** Sum of ln K! over these pixels, for each of its frames. */
  readonly logFactorials: Float64Array;
}

/** What all groups of a reconstruction share. */
export interface SharedProblem extends Pick<
  EmcProblem,
  'grid' | 'tomograms' | 'candidates' | 'isAdaptive'
> {
  /** Width of the intensities that frames hold, where they hold no counts. */
  readonly sigma: number;
  /** b_d of the frames that take part. */
  readonly backgroundStrength: Float64Array;
  /** Mean photons of all frames of all files in the pixels that orient. */
  readonly meanCount: number;
}

/**
 * Puts the frames that take part into groups by their detectors. Corrections are divided by their mean over
 * all detectors, of planes by that over each (spec/emc.md 2.3).
 *
 * @param frames the frames that take part, counted through all files, ascending.
 */
export function frameGroups(
  files: readonly FrameFile[],
  frames: Uint32Array,
  shared: SharedProblem,
  correctionsTogether: boolean,
): FrameGroup[] {
  const detectors = detectorsOf(files);
  return detectors.flatMap((detector) => {
    const { parts, members } = partsOf(files, frames, detector);
    const mean = meanCorrection(correctionsTogether ? detectors : [detector]);
    const own = files.filter((file) => file.detector === detector);
    return members.length === 0 ? [] : [groupOf(detector, mean, own, { parts, members }, shared)];
  });
}

/** Photons in the pixels that orient (mask 0), of all frames of the files together. */
export function orientingPhotons(files: readonly FrameFile[]): number {
  return files.reduce(
    (sum, { photons, detector }) =>
      countsPerFrame(photons, (pixel) => detector.mask[pixel] === 0).photons.reduce(
        (partial, count) => partial + count,
        sum,
      ),
    0,
  );
}

interface Members {
  readonly parts: readonly FramesOfFile[];
  readonly members: Uint32Array;
}

/** The frames of a detector that take part. */
function partsOf(files: readonly FrameFile[], frames: Uint32Array, detector: Detector): Members {
  const parts: FramesOfFile[] = [];
  const members: number[] = [];
  let first = 0;
  let position = 0;
  for (const file of files) {
    const end = first + file.photons.frameCount;
    const begin = position;
    while (position < frames.length && frames[position] < end) {
      position++;
    }
    if (file.detector === detector) {
      const used = frames.subarray(begin, position).map((frame) => frame - first);
      parts.push({ photons: file.photons, frames: used });
      used.forEach((_frame, place) => members.push(begin + place));
    }
    first = end;
  }
  return { parts, members: Uint32Array.from(members) };
}

function groupOf(
  detector: Detector,
  mean: number,
  files: readonly FrameFile[],
  { parts, members }: Members,
  { grid, tomograms, candidates, isAdaptive, backgroundStrength, meanCount, sigma }: SharedProblem,
): FrameGroup {
  const order = pixelOrder(detector);
  const pixels = pixelTable(detector, order, mean);
  const photons = usedPhotons(parts, order);
  const { likelihoodCount } = pixels;
  return {
    problem: {
      ...{ grid, tomograms },
      ...(candidates && { candidates: candidatesOfMembers(candidates, members) }),
      ...(isAdaptive && { isAdaptive }),
      ...(detector.background && {
        background: backgroundOf(detector.background, order, files, {
          strength: Float64Array.from(members, (d) => backgroundStrength[d]),
          meanPerPixel: meanCount / detector.pixelCount,
        }),
      }),
      ...(sigma > 0 && { gaussian: { sigma } }),
      pixels,
      photons,
    },
    members,
    meanCount: orientingPhotons(files) / frameCountOf(files),
    photonCounts: countsPerFrame(photons, (pixel) => pixel < likelihoodCount).photons,
    logFactorials: logFactorials(photons, likelihoodCount),
  };
}

function candidatesOfMembers(candidates: Candidates, members: Uint32Array): Candidates {
  const { offsets, framePlaces } = candidates;
  const ownOffsets = new Uint32Array(members.length + 1);
  const own = Array.from(members, (d, position) => {
    const places = framePlaces.subarray(offsets[d], offsets[d + 1]);
    ownOffsets[position + 1] = ownOffsets[position] + places.length;
    return places;
  });
  const ownPlaces = new Int32Array(ownOffsets[members.length]);
  own.forEach((places, position) => {
    ownPlaces.set(places, ownOffsets[position]);
  });
  return { ...candidates, offsets: ownOffsets, framePlaces: ownPlaces };
}
