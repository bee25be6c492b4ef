import type { EmcOptions } from '../emc/options.ts';
import { participatingFrames } from '../emc/participating-frames.ts';
import { modelSize } from '../emc/problem.ts';
import { isDamselflyError } from '../errors.ts';
import type { Detector } from '../geometry/detector.ts';
import { readBlacklist } from '../io/formats/dragonfly-blacklist/read-blacklist.ts';
import type { ConfigProblem } from '../io/formats/dragonfly-config/config-problems.ts';
import {
  loadDetector,
  loadRotations,
  openPhotons,
  openStartModel,
  photonsEntries,
  withSource,
  type LoadContext,
} from '../io/load-emc-input.ts';
import type { FrameFigures, InputFigures } from './input-figures.ts';
import { powder } from './powder.ts';
import { rotationCount } from './rotation-count.ts';
import { sampleFrames } from './sample-frames.ts';

/** What the files tell, and what is wrong with them. */
export interface ReadFigures {
  readonly figures: InputFigures;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Opens every file that the options name and reads as little of each as an estimate needs; of the
 * photons, some frames. A file that fails becomes a problem at its key, and the others are still read.
 *
 * @throws the signal's reason when aborted.
 */
export async function readFigures(options: EmcOptions, context: LoadContext): Promise<ReadFigures> {
  const problems: ConfigProblem[] = [];
  const attempt = async <Result>(
    key: keyof EmcOptions,
    read: () => Promise<Result>,
  ): Promise<Result | undefined> => {
    if (options[key] === undefined) {
      return undefined;
    }
    try {
      return await read();
    } catch (error) {
      context.signal?.throwIfAborted();
      if (!isDamselflyError(error)) {
        throw error;
      }
      problems.push({ key, message: error.message, severity: 'error' });
      return undefined;
    }
  };
  const photonsKey = options.in_photons_list === undefined ? 'in_photons_file' : 'in_photons_list';
  const detectorKey =
    options.in_detector_list === undefined ? 'in_detector_file' : 'in_detector_list';
  const entries = await attempt(photonsKey, () => photonsEntries(options, context));
  const detector = await attempt(detectorKey, () =>
    loadDetector(options, entries?.length ?? 1, context),
  );
  const frames =
    entries && (await attempt(photonsKey, () => readFrames(entries, detector, context)));
  const blacklist =
    frames &&
    (await attempt('blacklist_file', () =>
      withSource(options.blacklist_file ?? '', context, (source) =>
        readBlacklist(source, frames.frameCount, context),
      ),
    ));
  const usedCount =
    frames &&
    (await attempt(options.blacklist_file === undefined ? photonsKey : 'blacklist_file', () =>
      Promise.resolve(participatingFrames(frames.frameCount, blacklist, options.selection).length),
    ));
  const rotations = await attempt(
    options.in_quat_file === undefined ? 'num_div' : 'in_quat_file',
    () => countRotations(options, context),
  );
  if (detector) {
    await attempt('start_model_file', async () => {
      const size = modelSize(detector, options);
      const model = await openStartModel(options.start_model_file ?? '', size, context);
      await model.close();
    });
  }
  return {
    problems,
    figures: {
      ...(detector && { detector }),
      ...(frames && { frames: { ...frames, usedCount: usedCount ?? frames.frameCount } }),
      ...(rotations !== undefined && { rotationCount: rotations }),
    },
  };
}

type AllFrames = Omit<FrameFigures, 'usedCount'>;

async function readFrames(
  entries: Awaited<ReturnType<typeof photonsEntries>>,
  detector: Detector | undefined,
  context: LoadContext,
): Promise<AllFrames> {
  let frameCount = 0;
  let [photons, ones, multi, sampleCount] = [0, 0, 0, 0];
  const sum = detector && new Float64Array(detector.pixelCount);
  for (const entry of entries) {
    const known = detector && { pixelCount: detector.pixelCount, mask: detector.mask };
    const dataset = await openPhotons(entry, { ...context, ...known });
    try {
      const sample = await sampleFrames(dataset, detector?.mask, context, sum);
      // A long file counts more than a short one, whatever was read of it.
      const share = dataset.frameCount / sample.frames;
      frameCount += dataset.frameCount;
      photons += share * sample.photons;
      ones += share * sample.ones;
      multi += share * sample.multi;
      sampleCount += sample.frames;
    } finally {
      await dataset.close();
    }
  }
  const picture = sum && powder(sum, sampleCount, detector);
  return {
    frameCount,
    sampleCount,
    meanCount: photons / frameCount,
    meanOnes: ones / frameCount,
    meanMulti: multi / frameCount,
    ...(picture && { powder: picture }),
  };
}

async function countRotations(options: EmcOptions, context: LoadContext): Promise<number> {
  const { num_div: divisions, in_quat_file: file } = options;
  if (file === undefined && typeof divisions === 'number') {
    return rotationCount(divisions);
  }
  return (await loadRotations(options, context)).count;
}
