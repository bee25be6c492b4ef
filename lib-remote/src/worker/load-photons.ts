import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import {
  readPhotonsList,
  type PhotonsListEntry,
} from '@damselfly/compute/io/formats/dragonfly-photons-list/read-photons-list.ts';
import { concatenatePhotons } from '@damselfly/compute/photons/concatenate-photons.ts';
import type { SparsePhotons } from '@damselfly/compute/photons/sparse-photons.ts';
import { openAs } from './open-path.ts';
import { withSource } from './with-source.ts';

/** The photon files that the options name, in order. */
export async function photonFiles(options: EmcOptions): Promise<PhotonsListEntry[]> {
  const { in_photons_file: file, in_photons_list: list } = options;
  return list === undefined
    ? [{ path: file ?? '' }]
    : withSource(list, (source) => readPhotonsList(source));
}

/**
 * All frames of all files, one file after the other.
 *
 * @throws FileFormat, also where a file does not have the detector's number of pixels.
 */
export async function loadPhotons(
  files: readonly PhotonsListEntry[],
  pixelCount: number,
  signal: AbortSignal,
): Promise<SparsePhotons> {
  const parts: SparsePhotons[] = [];
  for (const { path } of files) {
    const opened = await openAs('dataset', path, { signal, pixelCount });
    try {
      parts.push(await opened.photons(undefined, { signal }));
    } finally {
      await opened.close();
    }
  }
  return parts.length === 1 ? parts[0] : concatenatePhotons(parts);
}
