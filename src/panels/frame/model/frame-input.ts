import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { findCompanions } from '../data/find-companions.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import type { FrameFiles } from '../data/frame-files.ts';
import type { DetectorRequest, PhotonsRequest } from '../data/frames-request.ts';
import { keptFile, modesOfFrames, photonsOfRun } from '../data/run-photons.ts';
import { RunMatch } from './run-match.ts';

/** How it is known which detector belongs to photons. */
export type DetectorOrigin = 'chosen' | 'config' | 'folder' | 'run';

export interface KnownDetector {
  readonly request: DetectorRequest;
  readonly origin: DetectorOrigin;
  /** The config.ini that names it. */
  readonly config?: string | undefined;
}

/** What a run knows of its frames. */
export interface FrameModes {
  readonly iteration: number;
  readonly count: number;
  /** The most likely one of each frame, -1 where it takes no part. */
  readonly ofFrames: Int32Array;
}

/** What belongs to photons. */
export interface FrameCompanions {
  readonly detector?: KnownDetector | undefined;
  /** The config.ini that is about them, whichever detector is chosen instead. */
  readonly config?: string | undefined;
  /** A text file with a 0 or 1 for each frame. */
  readonly blacklist?: string | undefined;
}

/** Where frames come from, with what belongs to them. */
export interface FrameInput {
  readonly photons: PhotonsRequest;
  /** Found while the photons are opened. */
  readonly companions: Promise<FrameCompanions>;
  readonly locate: LocateFile;
  /** Frames by mode, where a run has sorted them. */
  readonly modes?: () => Promise<FrameModes | undefined>;
  /** What the models of a run predict of its frames. */
  readonly match?: (reader: FrameReader) => RunMatch;
}

/** The frames of a photon file. @param chosen a detector that the user has chosen. */
export function inputOfFile(
  path: string,
  chosen: string | undefined,
  files: FrameFiles,
): FrameInput {
  return {
    photons: { path, isList: false },
    companions: companionsOf(path, chosen, files),
    locate: (file) => files.locate(file),
  };
}

async function companionsOf(
  path: string,
  chosen: string | undefined,
  files: FrameFiles,
): Promise<FrameCompanions> {
  const { detector, config, blacklist } = await findCompanions(path, files);
  const guess: KnownDetector | undefined = detector && {
    request: detector,
    origin: config === undefined ? 'folder' : 'config',
    config,
  };
  return {
    detector: chosen === undefined ? guess : chosenDetector(chosen, guess?.request.wavelength),
    config,
    blacklist,
  };
}

/** @param wavelength angstrom, of a configuration that names another detector. */
export function chosenDetector(path: string, wavelength: number | undefined): KnownDetector {
  return { request: { path, isList: false, wavelength }, origin: 'chosen' };
}

/** The frames that a run reads; undefined where it does not say which. */
export async function inputOfRun(
  source: RunSource,
  id: string,
  chosen: string | undefined,
  files: FrameFiles,
): Promise<FrameInput | undefined> {
  const detail = await source.detail(id);
  const input = await photonsOfRun(detail, files);
  if (!input) {
    return undefined;
  }
  const { modes = 1 } = detail.facts;
  const iteration = detail.outputs.at(-1) ?? 0;
  const wavelength = input.detector?.wavelength;
  const detector: KnownDetector | undefined =
    chosen === undefined
      ? input.detector && { request: input.detector, origin: 'run' }
      : chosenDetector(chosen, wavelength);
  return {
    photons: input.photons,
    companions: Promise.resolve({ detector, config: detail.config, blacklist: input.blacklist }),
    match: (reader) => new RunMatch(reader, source, id),
    locate: async (path) => (await keptFile(source, id, path)) ?? files.locate(path),
    modes: async () =>
      modes < 2 || iteration === 0
        ? undefined
        : {
            iteration,
            count: modes,
            ofFrames: modesOfFrames(await source.frames(id, iteration, 'occupancy'), modes),
          },
  };
}
