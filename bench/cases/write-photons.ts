import { encodePhotonsBinary } from '@damselfly/compute/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { photonsDataset } from '@damselfly/compute/io/photons-dataset.ts';
import type { SparsePhotons } from '@damselfly/compute/photons/sparse-photons.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';

/** Writes frames as Dragonfly's binary file. */
export async function writePhotons(path: string, photons: SparsePhotons): Promise<void> {
  await writeChunksAtomically(path, encodePhotonsBinary(photonsDataset(photons, path)));
}
