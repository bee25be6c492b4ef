import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import { encodeDetectorAscii } from '@damselfly/compute/io/formats/dragonfly-detector-ascii/encode-detector-ascii.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { writeDetectorHdf5 } from '@damselfly/compute/platform/node/hdf5-writers.ts';
import type { FileType } from './file-types.ts';

/** Writes a detector in a format that holds it. */
export async function writeDetector(
  path: string,
  detector: Detector,
  type: FileType,
  signal: AbortSignal,
): Promise<void> {
  if (type === 'detector-h5') {
    await writeDetectorHdf5(path, detector, { signal });
  } else {
    await writeChunksAtomically(path, encodeDetectorAscii(detector), { signal });
  }
}
