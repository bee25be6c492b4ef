import type { Dataset } from '../../dataset.ts';
import type { Format } from '../../format.ts';
import { openDense } from './dense-dataset.ts';
import { decodeHeader, HEADER_BYTES, MAXIMUM_PIXELS, readHeader } from './header.ts';
import { openSparse } from './sparse-dataset.ts';

/** Dragonfly's binary photon file, `.emc` (spec/emc.md 2.1). It has no magic number. */
export const dragonflyPhotonsBinary: Format<Dataset> = {
  name: 'dragonfly-photons-binary',
  title: 'Dragonfly photons (binary .emc)',
  probe(head, { name }) {
    const isNamed = name.toLowerCase().endsWith('.emc');
    if (head.length < HEADER_BYTES) {
      return isNamed ? 0.6 : 0;
    }
    const { frameCount, pixelCount, dtype, isClean } = decodeHeader(head);
    const isPlausible =
      dtype !== undefined &&
      frameCount >= 1 &&
      pixelCount >= 1 &&
      pixelCount <= MAXIMUM_PIXELS &&
      isClean;
    if (isNamed) {
      return isPlausible ? 0.95 : 0.6;
    }
    return isPlausible ? 0.7 : 0;
  },
  async open(source, context) {
    const header = await readHeader(source, context.pixelCount, context);
    const { dtype } = header;
    return dtype === 'sparse'
      ? openSparse(source, header, context)
      : openDense(source, { ...header, dtype });
  },
};
