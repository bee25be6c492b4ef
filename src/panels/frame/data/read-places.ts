import { fileFormatError } from '@damselfly/compute/errors.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import { voxelSize } from '@damselfly/compute/geometry/voxel-size.ts';
import {
  openAs,
  withSource,
  type LoadContext,
} from '@damselfly/compute/io/emc-input/load-context.ts';
import { readDetectorList } from '@damselfly/compute/io/formats/dragonfly-detector-list/read-detector-list.ts';
import { layOutDetector } from '../../../viewers/frame/lay-out-detector.ts';
import type { DetectorRequest } from './frames-request.ts';
import { PixelPlaces } from './placed-values.ts';

/** How frames lie, one of each for every photon file; files of one detector share theirs. */
export interface DetectorPlaces {
  readonly places: readonly PixelPlaces[];
  readonly detectors: readonly Detector[];
}

/**
 * Reads the detectors of photon files.
 *
 * @param opening the photon files, which may be opened meanwhile.
 * @throws what opening the photons and the detectors throws; FileFormat where a detector has other pixels than its
 *   photons.
 */
export async function readPlaces(
  { path, isList, wavelength }: DetectorRequest,
  opening: Promise<readonly { readonly pixelCount: number }[]>,
  context: LoadContext,
): Promise<DetectorPlaces> {
  const read = (name: string): Promise<Detector> => openAs('detector', 'a detector', name, context);
  const [files, only] = await Promise.all([opening, isList ? undefined : read(path)]);
  const paths = isList
    ? await withSource(path, context, (source) => readDetectorList(source, files.length))
    : files.map(() => path);
  const places = new Map<string, PixelPlaces>();
  const detectors = new Map<string, Detector>();
  for (const name of new Set(paths)) {
    const detector = only ?? (await read(name));
    const { pixelCount } = files[paths.indexOf(name)];
    if (detector.pixelCount !== pixelCount) {
      throw fileFormatError({
        file: name,
        where: 'the number of pixels',
        expected: `${pixelCount}, as in the photons`,
        found: String(detector.pixelCount),
      });
    }
    const layout = layOutDetector(detector, voxelSize(detector, wavelength));
    places.set(name, new PixelPlaces(layout, pixelCount));
    detectors.set(name, detector);
  }
  return {
    places: paths.flatMap((name) => places.get(name) ?? []),
    detectors: paths.flatMap((name) => detectors.get(name) ?? []),
  };
}
