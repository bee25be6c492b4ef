import type { Format } from '../format.ts';
import { dragonflyDetectorAscii } from './dragonfly-detector-ascii/dragonfly-detector-ascii.ts';
import { dragonflyPhotonsBinary } from './dragonfly-photons-binary/dragonfly-photons-binary.ts';
import { mrc } from './mrc/mrc.ts';
import { rawVolume } from './raw-volume/raw-volume.ts';

/** Every format that `openFile` knows, one line each. */
export const formats: readonly Format[] = [
  dragonflyPhotonsBinary,
  dragonflyDetectorAscii,
  mrc,
  rawVolume,
];
