import type { EmcOptions } from '../emc/options.ts';
import { participatingFrames } from '../emc/participating-frames.ts';
import { modelSize } from '../emc/grid-size.ts';
import { gridOf, shapeOf } from '../emc/model-shape.ts';
import { isDamselflyError } from '../errors.ts';
import type { Detector } from '../geometry/detector.ts';
import { isPointGroup, pointGroup } from '../geometry/point-groups/point-group.ts';
import { readBlacklist } from '../io/formats/dragonfly-blacklist/read-blacklist.ts';
import type { ConfigProblem } from '../io/formats/dragonfly-config/config-problems.ts';
import { withBackgrounds } from '../io/emc-input/backgrounds.ts';
import { loadDetectors, openPhotons, photonsEntries } from '../io/emc-input/frame-files.ts';
import { withSource, type LoadContext } from '../io/emc-input/load-context.ts';
import { readFrames } from '../io/emc-input/read-frames.ts';
import { loadRotations } from '../io/emc-input/rotations.ts';
import { loadScale } from '../io/emc-input/scale.ts';
import { openStartModel } from '../io/emc-input/start-model.ts';
import { openDragonflyOutput } from '../io/formats/dragonfly-output/open-dragonfly-output.ts';
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
  const detectors = await attempt(detectorKey, () =>
    loadDetectors(options, entries?.length ?? 1, context),
  );
  const frames =
    entries && (await attempt(photonsKey, () => sampleFiles(entries, detectors, options, context)));
  const blacklist =
    frames &&
    (await attempt('blacklist_file', () =>
      withSource(options.blacklist_file ?? '', context, (source) =>
        readBlacklist(source, frames.frameCount, context),
      ),
    ));
  const selectionKey = options.selection === undefined ? photonsKey : 'selection';
  const usedCount =
    frames &&
    (await attempt(options.blacklist_file === undefined ? selectionKey : 'blacklist_file', () =>
      Promise.resolve(participatingFrames(frames.frameCount, blacklist, options.selection).length),
    ));
  const rotations = await attempt(rotationsKey(options), () => countRotations(options, context));
  if (frames && options.need_scaling) {
    await attempt('scale_file', () =>
      loadScale(options.scale_file ?? '', frames.frameCount, context),
    );
  }
  if (frames) {
    await attempt('bgscale_file', () =>
      loadScale(options.bgscale_file ?? '', frames.frameCount, context),
    );
  }
  await attempt('probs_file', async () => {
    const source = await context.openSource(options.probs_file ?? '');
    const output = await openDragonflyOutput(source, context);
    await output.close();
  });
  if (detectors) {
    const key = options.background_list === undefined ? 'background_file' : 'background_list';
    await attempt(key, () => withBackgrounds(detectors, options, context));
    await attempt('start_model_file', async () => {
      const shape = shapeOf(gridOf(options, modelSize(detectors, options)));
      const model = await openStartModel(options.start_model_file ?? '', shape, context);
      await model.close();
    });
  }
  return {
    problems,
    figures: {
      ...(detectors && { detectors: [...new Set(detectors)] }),
      ...(frames && { frames: { ...frames, usedCount: usedCount ?? frames.frameCount } }),
      ...(rotations !== undefined && { rotationCount: rotations }),
    },
  };
}

function rotationsKey(options: EmcOptions): keyof EmcOptions {
  if (options.recon_type === '2d') {
    return 'num_rot';
  }
  return options.in_quat_file === undefined ? 'num_div' : 'in_quat_file';
}

type AllFrames = Omit<FrameFigures, 'usedCount'>;

async function sampleFiles(
  entries: Awaited<ReturnType<typeof photonsEntries>>,
  detectors: readonly Detector[] | undefined,
  options: EmcOptions,
  context: LoadContext,
): Promise<AllFrames> {
  let frameCount = 0;
  let [photons, ones, multi, sampleCount] = [0, 0, 0, 0];
  // One picture is shown: that of the first detector.
  const shown = detectors?.[0];
  const sum = shown && new Float64Array(shown.pixelCount);
  let summed = 0;
  for (const [number, entry] of entries.entries()) {
    const detector = detectors?.[number];
    const known = detector && { pixelCount: detector.pixelCount, mask: detector.mask };
    const dataset = await openPhotons(entry, { ...context, ...known });
    try {
      const isShown = detector === shown;
      const sample = await sampleFrames(
        dataset.frameCount,
        detector?.mask,
        (range) => readFrames(dataset, entry.path, options.gaussian_sigma, context, range),
        isShown ? sum : undefined,
      );
      summed += isShown ? sample.frames : 0;
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
  const picture = sum && powder(sum, summed, shown);
  return {
    frameCount,
    sampleCount,
    meanCount: photons / frameCount,
    meanOnes: ones / frameCount,
    meanMulti: multi / frameCount,
    ...(picture && { powder: picture }),
  };
}

/** Up to here the rotations of a point group are counted one by one; beyond, few lie on its borders. */
const COUNTED_DIVISIONS = 12;

async function countRotations(options: EmcOptions, context: LoadContext): Promise<number> {
  const { num_div, in_quat_file: file, point_group: group, recon_type: kind } = options;
  const divisions = typeof num_div === 'object' ? num_div[0] : num_div;
  if (kind === '3d' && file === undefined && divisions !== undefined) {
    // That there is no such group is told at its own key.
    if (group === undefined || !isPointGroup(group)) {
      return rotationCount(divisions);
    }
    if (divisions > COUNTED_DIVISIONS) {
      return Math.ceil(rotationCount(divisions) / pointGroup(group).operators.length);
    }
  }
  return (await loadRotations(options, context)).count;
}
