import type { EmcInput } from '../emc/input.ts';
import type { EmcOptions } from '../emc/options.ts';
import { modelSize } from '../emc/problem.ts';
import { fileFormatError, inputError, notBuiltError } from '../errors.ts';
import type { Detector } from '../geometry/detector.ts';
import { rotationList } from '../geometry/rotation-list.ts';
import type { Rotations } from '../geometry/rotations.ts';
import { concatenatePhotons } from '../photons/concatenate-photons.ts';
import type { SparsePhotons } from '../photons/sparse-photons.ts';
import type { ByteSource } from './byte-source/byte-source.ts';
import type { Dataset } from './dataset.ts';
import type { FormatContext, Opened, VolumeFile } from './format.ts';
import { openDensePhotons } from './formats/dragonfly-photons-hdf5/dense-photons-dataset.ts';
import { readBlacklist } from './formats/dragonfly-blacklist/read-blacklist.ts';
import { readDetectorList } from './formats/dragonfly-detector-list/read-detector-list.ts';
import {
  readPhotonsList,
  type PhotonsListEntry,
} from './formats/dragonfly-photons-list/read-photons-list.ts';
import { readQuaternionList } from './formats/quaternion-list/read-quaternion-list.ts';
import { openFile } from './open-file.ts';

/** What loading needs from where it runs. */
export interface LoadContext extends FormatContext {
  /** Opens a file by the path that config.ini or a list gives. */
  openSource(path: string): Promise<ByteSource>;
}

/** An input and the files that it was read from. */
export interface LoadedInput {
  readonly input: EmcInput;
  /** Paths of all files that were read, each once. */
  readonly files: readonly string[];
}

/**
 * Reads what the `[emc]` section names: photons, detector, rotations, blacklist and start model.
 *
 * @throws FileAccess or FileFormat with the file and place; Input or NotBuilt where files do not belong
 *   together.
 */
export async function loadEmcInput(
  options: EmcOptions,
  givenContext: LoadContext,
): Promise<LoadedInput> {
  const files = new Set<string>();
  const context: LoadContext = {
    ...givenContext,
    openSource: (path) => {
      files.add(path);
      return givenContext.openSource(path);
    },
  };
  const entries = await photonsEntries(options, context);
  const detector = await loadDetector(options, entries.length, context);
  const photons = await loadPhotons(entries, detector, context);
  const rotations = await loadRotations(options, context);
  const { blacklist_file: blacklistFile, start_model_file: startModelFile } = options;
  const input: EmcInput = {
    detector,
    photons,
    rotations,
    ...(blacklistFile && {
      blacklist: await withSource(blacklistFile, context, (source) =>
        readBlacklist(source, photons.frameCount, context),
      ),
    }),
    ...(startModelFile && {
      startModel: await loadStartModel(startModelFile, modelSize(detector, options), context),
    }),
  };
  return { input, files: [...files] };
}

export async function withSource<Result>(
  path: string,
  context: LoadContext,
  read: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const source = await context.openSource(path);
  try {
    return await read(source);
  } finally {
    await source.close();
  }
}

async function open(path: string, context: LoadContext): Promise<Opened> {
  return openFile(await context.openSource(path), context);
}

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

/** The one detector of all photon files; several are a mode of their own. */
export async function loadDetector(
  options: EmcOptions,
  photonFileCount: number,
  context: LoadContext,
): Promise<Detector> {
  const { in_detector_file: file, in_detector_list: list } = options;
  const paths =
    list === undefined
      ? [file ?? '']
      : await withSource(list, context, (source) =>
          readDetectorList(source, photonFileCount, context),
        );
  const [path, ...others] = new Set(paths);
  if (others.length > 0) {
    throw notBuiltError({
      feature: 'in_detector_list: a detector of its own for every photon file',
      instead: 'name the same detector for all of them',
    });
  }
  const opened = await open(path, context);
  if (opened.kind !== 'detector') {
    await opened.close();
    throw wrongKind(path, 'a detector', opened);
  }
  return opened;
}

async function loadPhotons(
  entries: readonly PhotonsListEntry[],
  { pixelCount, mask }: Detector,
  context: LoadContext,
): Promise<SparsePhotons> {
  const parts: SparsePhotons[] = [];
  for (const entry of entries) {
    const dataset = await openPhotons(entry, { ...context, pixelCount, mask });
    try {
      parts.push(await dataset.photons(undefined, context));
    } finally {
      await dataset.close();
    }
  }
  return parts.length === 1 ? parts[0] : concatenatePhotons(parts);
}

/** Opens a photon file, or the dense dataset of an HDF5 file that a list names. */
export async function openPhotons(
  { path, dataset }: PhotonsListEntry,
  context: LoadContext & { readonly mask?: Uint8Array },
): Promise<Dataset> {
  if (dataset !== undefined) {
    return openDensePhotons(await context.openSource(path), dataset, context);
  }
  const opened = await open(path, context);
  if (opened.kind !== 'dataset') {
    await closeOpened(opened);
    throw wrongKind(path, 'photons', opened);
  }
  return opened;
}

/** The 600-cell or the list of a file. */
export async function loadRotations(options: EmcOptions, context: LoadContext): Promise<Rotations> {
  const { num_div: divisions, in_quat_file: file } = options;
  if (file !== undefined) {
    return withSource(file, context, (source) => readQuaternionList(source, context));
  }
  if (typeof divisions !== 'number') {
    throw inputError({ what: 'num_div', expected: 'a whole number', found: String(divisions) });
  }
  return rotationList(divisions);
}

/**
 * Opens a start model: a cube, alone or as the only mode of a Dragonfly output.
 *
 * @throws FileFormat when it is not of this size.
 */
export async function openStartModel(
  path: string,
  size: number,
  context: LoadContext,
): Promise<VolumeFile> {
  const opened = await open(path, context);
  if (opened.kind !== 'volume-file') {
    await closeOpened(opened);
    throw wrongKind(path, 'a model', opened);
  }
  const cube = [size, size, size].join(' x ');
  const found = opened.shape.join(' x ');
  if (found !== cube && found !== `1 x ${cube}`) {
    await opened.close();
    throw fileFormatError({ file: path, where: 'the model', expected: `${cube} voxels`, found });
  }
  return opened;
}

async function loadStartModel(
  path: string,
  size: number,
  context: LoadContext,
): Promise<Float64Array> {
  const opened = await openStartModel(path, size, context);
  try {
    const { data } = await opened.read(context);
    const model = Float64Array.from(data);
    const wrong = model.findIndex((value) => !Number.isFinite(value) || value < 0);
    if (wrong >= 0) {
      const where = `voxel ${wrong} of the model`;
      const expected = 'a number, at least 0';
      throw fileFormatError({ file: path, where, expected, found: String(model[wrong]) });
    }
    return model;
  } finally {
    await opened.close();
  }
}

async function closeOpened(opened: Opened): Promise<void> {
  if (opened.kind !== 'detector') {
    await opened.close();
  }
}

const KIND_NAMES = { dataset: 'photons', detector: 'a detector', 'volume-file': 'a volume' };

function wrongKind(file: string, expected: string, opened: Opened): Error {
  return fileFormatError({
    file,
    where: 'the file',
    expected,
    found: KIND_NAMES[opened.kind],
  });
}
