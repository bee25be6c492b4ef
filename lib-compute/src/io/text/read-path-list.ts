import { fileFormatError } from '../../errors.ts';
import type { ByteSource, IoOptions } from '../byte-source/byte-source.ts';
import { resolvePath } from '../resolve-path.ts';
import { textLines } from './text-lines.ts';
import { quoted, tokensOf } from './tokens.ts';

/** What a list of paths is to hold, for its errors: `{ count: 2, of: 'detector', each: 'photon file' }`. */
export interface ListContent {
  readonly count: number;
  readonly of: string;
  /** What there is one of them for. */
  readonly each: string;
}

/**
 * Reads a text file with one path per line; empty lines do not count. As in Dragonfly, paths hold no spaces.
 *
 * @returns the paths, resolved against the folder of the list.
 * @throws FileFormat for other lines, and for another number of them.
 */
export async function readPathList(
  source: ByteSource,
  { count, of, each }: ListContent,
  options?: IoOptions,
): Promise<string[]> {
  const paths: string[] = [];
  for await (const { text, number } of textLines(source, options)) {
    const [path, ...others] = tokensOf(text);
    if (others.length > 0 || text.includes('\0')) {
      throw fileFormatError({
        file: source.name,
        where: `line ${number}`,
        expected: `the path of a ${of}, without spaces`,
        found: quoted(text),
      });
    }
    if (path) {
      paths.push(resolvePath(source.name, path));
    }
  }
  if (paths.length !== count) {
    throw fileFormatError({
      file: source.name,
      where: 'the file',
      expected: `a list of ${count} ${of}s, one for each ${each}`,
      found: `one of ${paths.length}`,
    });
  }
  return paths;
}
