import type { SparsePhotons } from '../../../photons/sparse-photons.ts';
import type { Hdf5Content } from '../../hdf5/hdf5-content.ts';
import { PHOTONS_TEMPLATE } from '../../hdf5/vlen-templates.ts';

/** Dragonfly's photon file in HDF5, to be written (spec/emc.md 2.2). */
export function photonsContent(photons: SparsePhotons): Hdf5Content {
  const { pixelCount, onesOffsets, ones, multiOffsets, multi, counts } = photons;
  return {
    numbers: [{ path: 'num_pix', shape: [1], values: Int32Array.of(pixelCount) }],
    ragged: {
      template: PHOTONS_TEMPLATE,
      datasets: [
        { path: 'place_ones', offsets: onesOffsets, values: asInt32(ones) },
        { path: 'place_multi', offsets: multiOffsets, values: asInt32(multi) },
        { path: 'count_multi', offsets: multiOffsets, values: asInt32(counts) },
      ],
    },
  };
}

function asInt32(values: Uint32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}
