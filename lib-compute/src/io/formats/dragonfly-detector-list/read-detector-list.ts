import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readPathList } from '../../text/read-path-list.ts';

/**
 * Reads a list of detectors (`in_detector_list`, spec/emc.md 2.4): the path of a detector per line, one
 * for each photon file; files with equal paths share a detector.
 *
 * @returns the paths, resolved against the folder of the list.
 * @throws FileFormat for other lines, and for a length that is not `photonFileCount`.
 */
export function readDetectorList(
  source: ByteSource,
  photonFileCount: number,
  options?: IoOptions,
): Promise<string[]> {
  const content = { count: photonFileCount, of: 'detector', each: 'photon file' };
  return readPathList(source, content, options);
}
