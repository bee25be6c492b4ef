import type { Detector } from '../../../geometry/detector.ts';
import type { Format } from '../../format.ts';
import { readAndClose } from '../../hdf5/keep-open.ts';
import { readDetector } from './read-detector.ts';

const DATASETS = ['qx', 'qy', 'qz', 'corr', 'mask'];

/** Dragonfly's detector file in HDF5 (spec/emc.md 2.3). */
export const dragonflyDetectorHdf5: Format<Detector> = {
  name: 'dragonfly-detector-hdf5',
  title: 'Dragonfly detector (HDF5)',
  probeHdf5(datasets) {
    const present = DATASETS.filter((name) => datasets.some(({ path }) => path === name));
    return present.length >= 3 ? 0.5 + 0.1 * present.length : 0;
  },
  open: (source, context) =>
    readAndClose(source, context, (reader) => readDetector(reader, context)),
};
