import type { Format } from '../format.ts';
import { dragonflyDetectorAscii } from './dragonfly-detector-ascii/dragonfly-detector-ascii.ts';
import { dragonflyDetectorHdf5 } from './dragonfly-detector-hdf5/dragonfly-detector-hdf5.ts';
import { dragonflyOutput } from './dragonfly-output/dragonfly-output.ts';
import { dragonflyPhotonsBinary } from './dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { dragonflyPhotonsHdf5 } from './dragonfly-photons-hdf5/dragonfly-photons-hdf5.ts';
import { hdf5Volume } from './hdf5-volume/hdf5-volume.ts';
import { mrc } from './mrc/mrc.ts';
import { rawVolume } from './raw-volume/raw-volume.ts';

/** Every format that `openFile` knows, one line each. */
export const formats: readonly Format[] = [
  dragonflyPhotonsBinary,
  dragonflyPhotonsHdf5,
  dragonflyDetectorAscii,
  dragonflyDetectorHdf5,
  dragonflyOutput,
  hdf5Volume,
  mrc,
  rawVolume,
];
