import { inputError } from '../../../errors.ts';
import type { Volume } from '../../../volume/volume.ts';

/** Values per piece: 8 MiB. */
const BLOCK_VALUES = 2 ** 20;

/**
 * The bytes of a raw cube, piece by piece: float64, x slowest, as Dragonfly reads it (spec/emc.md 2.4). A
 * volume of one mode loses that axis.
 *
 * @throws Input when it is no cube: a raw file does not tell its extents.
 */
export function* encodeRawVolume({ shape, data }: Volume): Generator<Uint8Array> {
  const [edge, ...others] = shape.length === 4 && shape[0] === 1 ? shape.slice(1) : shape;
  if (others.length !== 2 || others.some((extent) => extent !== edge) || edge < 1) {
    throw inputError({
      what: 'A volume that becomes a raw file',
      expected: 'a cube of one mode',
      found: shape.join(' x '),
    });
  }
  for (let from = 0; from < data.length; from += BLOCK_VALUES) {
    const block = data.subarray(from, from + BLOCK_VALUES);
    const values = block instanceof Float64Array ? block : Float64Array.from(block);
    yield new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  }
}
