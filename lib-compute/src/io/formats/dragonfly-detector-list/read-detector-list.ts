import { fileFormatError } from '../../../errors.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { resolvePath } from '../../resolve-path.ts';
import { textLines } from '../../text/text-lines.ts';
import { quoted, tokensOf } from '../../text/tokens.ts';

/**
 * Reads a list of detectors (`in_detector_list`, spec/emc.md 2.4): the path of a detector per line, one
 * for each photon file; files with equal paths share a detector. As in Dragonfly, paths hold no spaces.
 *
 * @returns the paths, resolved against the folder of the list.
 * @throws FileFormat for other lines, and for a length that is not `photonFileCount`.
 */
export async function readDetectorList(
  source: ByteSource,
  photonFileCount: number,
  options?: IoOptions,
): Promise<string[]> {
  const paths: string[] = [];
  for await (const { text, number } of textLines(source, options)) {
    const [path, ...others] = tokensOf(text);
    if (others.length > 0 || text.includes('\0')) {
      throw fileFormatError({
        file: source.name,
        where: `line ${number}`,
        expected: 'the path of a detector, without spaces',
        found: quoted(text),
      });
    }
    if (path) {
      paths.push(resolvePath(source.name, path));
    }
  }
  if (paths.length !== photonFileCount) {
    throw fileFormatError({
      file: source.name,
      where: 'the file',
      expected: `a list of ${photonFileCount} detectors, one for each photon file`,
      found: `one of ${paths.length}`,
    });
  }
  return paths;
}
