import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { EmcOptionsSchema, type EmcOptions } from '@damselfly/compute/emc/options.ts';
import { readBackgroundList } from '@damselfly/compute/io/formats/dragonfly-background/read-background-list.ts';
import { readDetectorList } from '@damselfly/compute/io/formats/dragonfly-detector-list/read-detector-list.ts';
import { readPhotonsList } from '@damselfly/compute/io/formats/dragonfly-photons-list/read-photons-list.ts';
import type { Roots } from '../security/roots.ts';

const PATH_KEYS: ReadonlySet<string> = new Set(
  Object.entries(EmcOptionsSchema.properties)
    .filter(([, schema]) => 'format' in schema && schema.format === 'path')
    .map(([key]) => key),
);

/**
 * Refuses a config that leads out of the roots: by a path of its own, by a line of a list that it
 * names, or by a symbolic link. (Links inside HDF5 files are refused when those are read, in the worker:
 * lib-compute/src/io/hdf5/guard-opens.ts.)
 *
 * @param options with paths resolved.
 * @throws HttpError for what lies outside, FileAccess or FileFormat for a list that cannot be read.
 */
export async function checkConfigPaths(options: EmcOptions, roots: Roots): Promise<void> {
  for (const [key, value] of Object.entries(options)) {
    if (PATH_KEYS.has(key) && typeof value === 'string') {
      await roots.resolve(value);
    }
  }
  for (const path of await listedPaths(options)) {
    await roots.resolve(path);
  }
}

async function listedPaths(options: EmcOptions): Promise<string[]> {
  const { in_photons_list: photonsList, in_detector_list: detectorList } = options;
  const { background_list: backgroundList } = options;
  const photons = photonsList === undefined ? [] : await readList(photonsList, readPhotonsList);
  const detectors =
    detectorList === undefined
      ? []
      : await readList(detectorList, (source) => readDetectorList(source, photons.length));
  // Without a list, all files of photons have one detector.
  const detectorCount = Math.max(1, new Set(detectors).size);
  const backgrounds =
    backgroundList === undefined
      ? []
      : await readList(backgroundList, (source) => readBackgroundList(source, detectorCount));
  return [...photons.map(({ path }) => path), ...detectors, ...backgrounds];
}

async function readList<Entry>(
  path: string,
  read: (source: Awaited<ReturnType<typeof openFileSource>>) => Promise<Entry[]>,
): Promise<Entry[]> {
  const source = await openFileSource(path);
  try {
    return await read(source);
  } finally {
    await source.close();
  }
}
