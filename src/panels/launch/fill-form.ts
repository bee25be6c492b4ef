import type { PanelServices } from '../panel.ts';
import { fillBranch } from './fill-branch.ts';
import { fillExample } from './fill-example.ts';
import type { BranchArgs } from './launch-args.ts';
import type { LaunchModel } from './model/launch-model.ts';
import { folderOf } from '../../services/places/paths.ts';
import { sortFiles } from './model/sort-files.ts';

/** What a form can be opened with. */
export interface FormContent {
  readonly config?: string | undefined;
  readonly files?: readonly string[] | undefined;
  readonly isExample?: boolean | undefined;
  /** Of the example, instead of as many as it takes. */
  readonly iterations?: number | undefined;
  readonly branch?: BranchArgs | undefined;
  /** Keys of [emc] with their texts, instead of what the config.ini says. */
  readonly set?: Readonly<Record<string, string>> | undefined;
}

/**
 * Fills the form from a config.ini, from data files, from the example, or from an iteration of a run.
 *
 * @throws what the source answers where a file cannot be read.
 */
export async function fillForm(
  model: LaunchModel,
  { config, files = [], isExample = false, iterations, branch, set }: FormContent,
  services: Pick<PanelServices, 'places' | 'runs' | 'pageFiles'>,
): Promise<void> {
  if (branch !== undefined) {
    await fillBranch(model, branch, services);
    return;
  }
  const { places } = services;
  const source = model.where.engine?.source;
  if (source === undefined) {
    return;
  }
  const sorted = sortFiles(files);
  const path = config ?? sorted.config;
  const isOpened = isExample
    ? await fillExample(model, source, iterations)
    : path === undefined || (await model.open(path, source));
  if (!isOpened) {
    return;
  }
  if (set !== undefined) {
    // Another run than the one that has its results there.
    model.setName(model.freeName);
    model.setOptions(set);
    model.setOwnOutput();
  }
  if (sorted.photons !== undefined) {
    model.setFile('in_photons_file', sorted.photons);
  }
  const detector =
    sorted.detector ?? (sorted.photons && (await detectorBeside(sorted.photons, places)));
  if (detector !== undefined) {
    model.setFile('in_detector_file', detector);
  }
}

/** The one detector file in the folder of the photons, where the gateway can look. */
async function detectorBeside(
  photons: string,
  places: PanelServices['places'],
): Promise<string | undefined> {
  try {
    const { entries } = await places.list(folderOf(photons));
    const detectors = entries.filter(({ kind }) => kind === 'detector');
    return detectors.length === 1 ? detectors[0].path : undefined;
  } catch {
    // Nothing was promised: the field stays empty, and asks for a file.
    return undefined;
  }
}
