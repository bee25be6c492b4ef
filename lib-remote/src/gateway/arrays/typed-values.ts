/// <reference lib="esnext.float16" />
import type { VolumeHeader } from '../../http/index.ts';

/** What a value of `high` becomes in 16 bits: well within their range, with all of their digits. */
const HALF_FLOAT_HIGH = 1024;

/**
 * The values of a volume as clients get them (VolumeHeaderSchema): f16 in parts of the maximum, f32 as
 * they are.
 */
export function floatValues(
  values: ArrayLike<number>,
  type: 'f16' | 'f32',
  { high }: Pick<VolumeHeader, 'high'>,
): Float16Array<ArrayBuffer> | Float32Array<ArrayBuffer> {
  if (type === 'f32') {
    return Float32Array.from(values);
  }
  const factor = high === 0 ? 0 : HALF_FLOAT_HIGH / high;
  const result = new Float16Array(values.length);
  for (let i = 0; i < result.length; i++) {
    result[i] = values[i] * factor;
  }
  return result;
}
