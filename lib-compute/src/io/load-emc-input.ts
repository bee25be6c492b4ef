import { modelSize } from '../emc/grid-size.ts';
import { detectorsOf, frameCountOf, type EmcInput } from '../emc/input.ts';
import { gridOf, modesOf, shapeOf } from '../emc/model-shape.ts';
import { lowestIntensity } from '../emc/lowest-intensity.ts';
import type { EmcOptions } from '../emc/options.ts';
import { withBackgrounds } from './emc-input/backgrounds.ts';
import { loadCoarse } from './emc-input/coarse.ts';
import { loadDetectors, loadFrameFiles, photonsEntries } from './emc-input/frame-files.ts';
import { withSource, type LoadContext } from './emc-input/load-context.ts';
import { loadRotations } from './emc-input/rotations.ts';
import { loadScale } from './emc-input/scale.ts';
import { loadStartModel } from './emc-input/start-model.ts';
import { readBlacklist } from './formats/dragonfly-blacklist/read-blacklist.ts';

export type { LoadContext } from './emc-input/load-context.ts';

/** An input and the files that it was read from. */
export interface LoadedInput {
  readonly input: EmcInput;
  /** Paths of all files that were read, each once. */
  readonly files: readonly string[];
}

/**
 * Reads what the `[emc]` section names: photons, detectors, rotations, and what a run starts from.
 *
 * @throws FileAccess or FileFormat with the file and place; Input or NotBuilt where files do not belong
 *   together.
 */
export async function loadEmcInput(
  options: EmcOptions,
  givenContext: LoadContext,
): Promise<LoadedInput> {
  const paths = new Set<string>();
  const context: LoadContext = {
    ...givenContext,
    openSource: (path) => {
      paths.add(path);
      return givenContext.openSource(path);
    },
  };
  const entries = await photonsEntries(options, context);
  const detectors = await withBackgrounds(
    await loadDetectors(options, entries.length, context),
    options,
    context,
  );
  const files = await loadFrameFiles(entries, detectors, options, context);
  const frameCount = frameCountOf(files);
  const rotations = await loadRotations(options, context);
  const { blacklist_file, start_model_file, scale_file, bgscale_file, probs_file } = options;
  const { num_div: divisions } = options;
  const shape = shapeOf(gridOf(options, modelSize(detectorsOf(files), options)));
  const input: EmcInput = {
    files,
    rotations,
    ...(blacklist_file !== undefined && {
      blacklist: await withSource(blacklist_file, context, (source) =>
        readBlacklist(source, frameCount, context),
      ),
    }),
    ...(start_model_file !== undefined && {
      startModel: await loadStartModel(start_model_file, shape, lowestIntensity(options), context),
    }),
    ...(options.need_scaling &&
      scale_file !== undefined && { scale: await loadScale(scale_file, frameCount, context) }),
    ...(bgscale_file !== undefined && {
      backgroundStrength: await loadScale(bgscale_file, frameCount, context),
    }),
    ...(typeof divisions === 'object' &&
      probs_file !== undefined && {
        coarse: await loadCoarse(
          probs_file,
          { divisions: divisions[1], modes: modesOf(options), frameCount },
          context,
        ),
      }),
  };
  return { input, files: [...paths] };
}
