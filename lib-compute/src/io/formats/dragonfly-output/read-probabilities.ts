import { fileFormatError } from '../../../errors.ts';
import type { IoOptions } from '../../byte-source/byte-source.ts';
import type { Hdf5Reader } from '../../hdf5/hdf5-reader.ts';
import { readOne } from '../../hdf5/read-checked.ts';
import { toFloat64 } from '../../hdf5/to-float64.ts';
import type { FrameProbabilities } from './dragonfly-output-data.ts';

/**
 * The saved probabilities of an output.
 *
 * @param frameCount frames of the other tables, where there are any.
 * @param modes each rotation has a number in each of them.
 * @throws FileFormat where rotations and probabilities do not fit each other or cannot be.
 */
export async function readProbabilities(
  reader: Hdf5Reader,
  { frameCount, modes }: { frameCount: number | undefined; modes: number },
  options: IoOptions = {},
): Promise<FrameProbabilities> {
  const rotationCount = await readOne(reader, 'probabilities/num_rot', options);
  const place = await reader.ragged('probabilities/place', undefined, options);
  const prob = await reader.ragged('probabilities/prob', undefined, options);
  const refuse = (where: string, expected: string, found: string): Error =>
    fileFormatError({ file: reader.name, where: `probabilities/${where}`, expected, found });
  if (!(Number.isInteger(rotationCount) && rotationCount >= 1)) {
    throw refuse('num_rot', 'a number of rotations', String(rotationCount));
  }
  const frames = place.offsets.length - 1;
  if (frameCount !== undefined && frames !== frameCount) {
    throw refuse('place', `for ${frameCount} frames, as the other tables`, `for ${frames}`);
  }
  const isParallel =
    place.offsets.length === prob.offsets.length &&
    place.offsets.every((offset, i) => offset === prob.offsets[i]);
  if (!isParallel) {
    throw refuse('prob', 'as long as place in every frame', 'of other lengths');
  }
  const rotations = toFloat64(place.values);
  const end = rotationCount * modes;
  const badRotation = rotations.findIndex((value) => !(value >= 0 && value < end));
  if (badRotation >= 0) {
    const expected = `rotation numbers from 0 to ${end - 1}`;
    throw refuse('place', expected, String(rotations[badRotation]));
  }
  const values = toFloat64(prob.values);
  const badValue = values.findIndex((value) => !(value >= 0 && value <= 1 + ROUNDING));
  if (badValue >= 0) {
    throw refuse('prob', 'probabilities from 0 to 1', String(values[badValue]));
  }
  return { rotationCount, offsets: place.offsets, rotations: Int32Array.from(rotations), values };
}

/** A probability that stands alone may come out of its division a little above 1. */
const ROUNDING = 1e-9;
