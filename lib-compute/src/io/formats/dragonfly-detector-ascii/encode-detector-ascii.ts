import { inputError } from '../../../errors.ts';
import type { Detector } from '../../../geometry/detector.ts';
import { formatExponential } from '../../text/c-format.ts';

/** Rows per piece: some 400 kB. */
const BLOCK_ROWS = 4096;

/**
 * The bytes of a text detector (spec/emc.md 2.3), piece by piece. Numbers read back as the same
 * float64: 16 digits, as Dragonfly writes them, or 17 where 16 do not tell it from its neighbours.
 *
 * @throws Input when the detector holds what the format cannot: a background, or only one of the
 *   distance and the Ewald radius.
 */
export function* encodeDetectorAscii(detector: Detector): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(headerOf(detector));
  for (let from = 0; from < detector.pixelCount; from += BLOCK_ROWS) {
    const to = Math.min(from + BLOCK_ROWS, detector.pixelCount);
    let rows = '';
    for (let pixel = from; pixel < to; pixel++) {
      rows += rowOf(detector, pixel);
    }
    yield encoder.encode(rows);
  }
}

function headerOf({ pixelCount, distance, ewaldRadius, background }: Detector): string {
  const refuse = (expected: string, found: string): Error =>
    inputError({ what: 'A detector that becomes a text file (.dat)', expected, found });
  if (background) {
    throw refuse('without background, which only HDF5 holds', 'one with it');
  }
  if (distance === undefined && ewaldRadius === undefined) {
    return `${pixelCount}\n`;
  }
  if (distance === undefined || ewaldRadius === undefined) {
    throw refuse('one with both detd and ewald_rad, or neither', 'one with only one of them');
  }
  return `${pixelCount} ${distance} ${ewaldRadius}\n`;
}

function rowOf({ qx, qy, qz, correction, mask }: Detector, pixel: number): string {
  const numbers = [qx, qy, qz, correction].map((column) => exactNumber(column[pixel]));
  return `${numbers.join(' ')} ${mask[pixel]}\n`;
}

function exactNumber(value: number): string {
  const text = formatExponential(value, 15);
  return Number(text) === value ? text : formatExponential(value, 16);
}
