import { encodeMrc, isExactInMrc } from '@damselfly/compute/io/formats/mrc/encode-mrc.ts';
import { encodeRawVolume } from '@damselfly/compute/io/formats/raw-volume/encode-raw-volume.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import { writeVolumeHdf5 } from '@damselfly/compute/platform/node/hdf5-writers.ts';
import type { Volume } from '@damselfly/compute/volume/volume.ts';
import type { FileType } from './file-types.ts';

/** Writes a volume in a format that holds it. */
export async function writeVolume(
  path: string,
  volume: Volume,
  type: FileType,
  signal: AbortSignal,
): Promise<void> {
  if (type === 'volume-h5') {
    await writeVolumeHdf5(path, volume, { signal });
  } else if (type === 'raw') {
    await writeChunksAtomically(path, encodeRawVolume(volume), { signal });
  } else {
    await writeChunksAtomically(path, encodeMrc(volume), { signal });
    if (!isExactInMrc(volume)) {
      process.stderr.write(`${path}: values were rounded to float32, the most that MRC holds.\n`);
    }
  }
}
