import { EmcOptionsSchema, type EmcOptions } from '../../../emc/options.ts';

/** Whether `[emc]` knows this key. */
export function isEmcKey(key: string): key is keyof EmcOptions {
  return Object.hasOwn(EmcOptionsSchema.properties, key);
}
