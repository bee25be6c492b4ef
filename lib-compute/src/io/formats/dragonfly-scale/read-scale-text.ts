import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readFrameValues } from '../../text/read-frame-values.ts';
import { finiteNumber } from '../../text/tokens.ts';

/**
 * Reads scale factors from text (`scale_file`, spec/emc.md 2.4, 2.6): the fluence of each frame against
 * the mean. Frames that take no part may have any number, 0 or -1 for one.
 *
 * @throws FileFormat for anything but `frameCount` finite numbers.
 */
export async function readScaleText(
  source: ByteSource,
  frameCount: number,
  options?: IoOptions,
): Promise<Float64Array> {
  const numbers = { value: finiteNumber, expected: 'a finite number' };
  return Float64Array.from(await readFrameValues(source, frameCount, numbers, options));
}
