import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readPathList } from '../../text/read-path-list.ts';

/**
 * Reads a list of backgrounds (`background_list`): the path of a background per line, one for each detector,
 * in the order in which these are first used.
 *
 * @returns the paths, resolved against the folder of the list.
 * @throws FileFormat for other lines, and for a length that is not `detectorCount`.
 */
export function readBackgroundList(
  source: ByteSource,
  detectorCount: number,
  options?: IoOptions,
): Promise<string[]> {
  const content = { count: detectorCount, of: 'background', each: 'detector' };
  return readPathList(source, content, options);
}
