import { fileFormatError } from '../../../errors.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { resolvePath } from '../../resolve-path.ts';
import { textLines } from '../../text/text-lines.ts';
import { quoted, tokensOf } from '../../text/tokens.ts';

/** One file of photons. */
export interface PhotonsListEntry {
  /** Resolved against the folder of the list. */
  readonly path: string;
  /** The dense HDF5 dataset that holds the frames, where the line names one. */
  readonly dataset?: string;
}

/**
 * Reads a list of photon files (`in_photons_list`, spec/emc.md 2.2, 2.4): a path per line, and behind a
 * space the name of a dense dataset, which begins with a slash. As in Dragonfly, paths hold no spaces.
 *
 * @throws FileFormat for other lines, and for a list without any.
 */
export async function readPhotonsList(
  source: ByteSource,
  options?: IoOptions,
): Promise<PhotonsListEntry[]> {
  const entries: PhotonsListEntry[] = [];
  for await (const { text, number } of textLines(source, options)) {
    const [path, ...datasets] = tokensOf(text);
    const isValid = datasets.length <= 1 && datasets.every((name) => name.startsWith('/'));
    if (!isValid || text.includes('\0')) {
      throw fileFormatError({
        file: source.name,
        where: `line ${number}`,
        expected: 'a path without spaces, or one followed by the name of a dataset (/...)',
        found: quoted(text),
      });
    }
    if (path) {
      const resolved = resolvePath(source.name, path);
      entries.push(
        datasets.length > 0 ? { path: resolved, dataset: datasets[0] } : { path: resolved },
      );
    }
  }
  if (entries.length === 0) {
    throw fileFormatError({
      file: source.name,
      where: 'the file',
      expected: 'a list of at least one file',
      found: 'empty',
    });
  }
  return entries;
}
