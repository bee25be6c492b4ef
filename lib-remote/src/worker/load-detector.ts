import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { notBuiltError } from '@damselfly/compute/errors.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import { readDetectorList } from '@damselfly/compute/io/formats/dragonfly-detector-list/read-detector-list.ts';
import { openAs } from './open-path.ts';
import { withSource } from './with-source.ts';

/**
 * The path of the detector that all photon files share.
 *
 * @param photonFileCount a list names one detector for each photon file.
 * @throws NotBuilt where a list names different ones.
 */
export async function detectorFile(options: EmcOptions, photonFileCount: number): Promise<string> {
  const { in_detector_file: file, in_detector_list: list } = options;
  if (list === undefined) {
    return file ?? '';
  }
  const paths = await withSource(list, (source) => readDetectorList(source, photonFileCount));
  const different = new Set(paths);
  if (different.size > 1) {
    throw notBuiltError({
      feature: `in_detector_list with ${different.size} different detectors`,
      instead: 'reconstruct the frames of each detector by themselves',
    });
  }
  return paths[0];
}

export function loadDetector(path: string, signal: AbortSignal): Promise<Detector> {
  return openAs('detector', path, { signal });
}
