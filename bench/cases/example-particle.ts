import { openFile } from '@damselfly/compute/io/open-file.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { openHdf5 } from '@damselfly/compute/platform/node/open-hdf5.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import type { Volume } from '@damselfly/compute/volume/volume.ts';
import { inRepository } from './places.ts';

/** Detector and true intensities of the example, of which made cases draw their frames. */
export async function exampleParticle(): Promise<{
  detector: Detector;
  truth: Float64Array;
  size: number;
}> {
  const truth = await readVolume(EXAMPLE_TRUTH);
  return {
    detector: await readDetector(EXAMPLE_DETECTOR),
    truth: Float64Array.from(truth.data),
    size: truth.shape[0],
  };
}

export const EXAMPLE_DETECTOR = inRepository('examples/asymmetric-particle/det.h5');
const EXAMPLE_TRUTH = inRepository('examples/asymmetric-particle/truth.h5');

async function readVolume(path: string): Promise<Volume> {
  const opened = await openFile(await openFileSource(path), { openHdf5 });
  if (opened.kind !== 'volume-file') {
    throw new Error(`${path} is no volume.`);
  }
  try {
    return await opened.read();
  } finally {
    await opened.close();
  }
}

async function readDetector(path: string): Promise<Detector> {
  const opened = await openFile(await openFileSource(path), { openHdf5 });
  if (opened.kind !== 'detector') {
    throw new Error(`${path} is no detector.`);
  }
  return opened;
}
