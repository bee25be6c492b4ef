import type { FrameFile } from '../../emc/input.ts';
import type { EmcOptions } from '../../emc/options.ts';
import type { Detector } from '../../geometry/detector.ts';
import type { Dataset } from '../dataset.ts';
import { openDensePhotons } from '../formats/dragonfly-photons-hdf5/dense-photons-dataset.ts';
import { readDetectorList } from '../formats/dragonfly-detector-list/read-detector-list.ts';
import {
  readPhotonsList,
  type PhotonsListEntry,
} from '../formats/dragonfly-photons-list/read-photons-list.ts';
import { readFrames } from './read-frames.ts';
import { openAs, withSource, type LoadContext } from './load-context.ts';

/** The photon files in their order. */
export async function photonsEntries(
  options: EmcOptions,
  context: LoadContext,
): Promise<PhotonsListEntry[]> {
  const { in_photons_file: file, in_photons_list: list } = options;
  return list === undefined
    ? [{ path: file ?? '' }]
    : withSource(list, context, (source) => readPhotonsList(source, context));
}

/** The detector of each photon file; files that name the same one share the object. */
export async function loadDetectors(
  options: EmcOptions,
  photonFileCount: number,
  context: LoadContext,
): Promise<Detector[]> {
  const { in_detector_file: file, in_detector_list: list } = options;
  const paths =
    list === undefined
      ? Array.from({ length: photonFileCount }, () => file ?? '')
      : await withSource(list, context, (source) =>
          readDetectorList(source, photonFileCount, context),
        );
  const loaded = new Map<string, Detector>();
  const detectors: Detector[] = [];
  for (const path of paths) {
    const detector = loaded.get(path) ?? (await openAs('detector', 'a detector', path, context));
    loaded.set(path, detector);
    detectors.push(detector);
  }
  return detectors;
}

/** All frames of the files, each with its detector. */
export async function loadFrameFiles(
  entries: readonly PhotonsListEntry[],
  detectors: readonly Detector[],
  { gaussian_sigma: sigma }: EmcOptions,
  context: LoadContext,
): Promise<FrameFile[]> {
  const files: FrameFile[] = [];
  for (const [number, entry] of entries.entries()) {
    const detector = detectors[number];
    const { pixelCount, mask } = detector;
    const dataset = await openPhotons(entry, { ...context, pixelCount, mask });
    try {
      files.push({ photons: await readFrames(dataset, entry.path, sigma, context), detector });
    } finally {
      await dataset.close();
    }
  }
  return files;
}

/** Opens a photon file, or the dense dataset of an HDF5 file that a list names. */
export async function openPhotons(
  { path, dataset }: PhotonsListEntry,
  context: LoadContext & { readonly mask?: Uint8Array },
): Promise<Dataset> {
  return dataset === undefined
    ? openAs('dataset', 'photons', path, context)
    : openDensePhotons(await context.openSource(path), dataset, context);
}
