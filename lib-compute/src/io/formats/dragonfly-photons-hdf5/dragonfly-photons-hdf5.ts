import type { Dataset } from '../../dataset.ts';
import type { Format } from '../../format.ts';
import { openAndKeep } from '../../hdf5/keep-open.ts';
import { openSparsePhotons } from './sparse-photons-dataset.ts';

const DATASETS = ['num_pix', 'place_ones', 'place_multi', 'count_multi'];

/** Dragonfly's photon file in HDF5 (spec/emc.md 2.2). */
export const dragonflyPhotonsHdf5: Format<Dataset> = {
  name: 'dragonfly-photons-hdf5',
  title: 'Dragonfly photons (HDF5)',
  probeHdf5(datasets) {
    const present = DATASETS.filter((name) => datasets.some(({ path }) => path === name));
    // Two of them name the format well enough to say which others are missing.
    return present.length >= 2 ? 0.6 + 0.1 * present.length : 0;
  },
  open: (source, context) =>
    openAndKeep(source, context, (reader, close) =>
      openSparsePhotons(reader, { ...context, fileBytes: source.size, close }),
    ),
};
