import { resourcesError } from '../errors.ts';

/**
 * Makes a large array.
 *
 * @throws Resources when there is no memory for it.
 */
export function allocate<Values extends ArrayBufferView>(
  Type: new (length: number) => Values,
  length: number,
  bytesPerValue: number,
): Values {
  try {
    return new Type(length);
  } catch (error) {
    if (error instanceof RangeError) {
      throw resourcesError({
        resource: 'memory',
        needed: `${Math.ceil((length * bytesPerValue) / 2 ** 20)} MiB in one piece`,
        available: 'less',
      });
    }
    throw error;
  }
}
