import { resourcesError } from '../../errors.ts';
import type { Hdf5Library } from './hdf5-library.ts';

/**
 * Runs `use` with a stretch of HDF5's memory.
 *
 * @throws Resources where there is no more.
 */
export function withMemory<Result>(
  { module }: Hdf5Library,
  bytes: number,
  use: (pointer: number) => Result,
): Result {
  const pointer = module._malloc(bytes);
  if (pointer === 0) {
    throw resourcesError({
      resource: 'memory for HDF5',
      needed: `${bytes} bytes at once`,
      available: 'less',
    });
  }
  try {
    return use(pointer);
  } finally {
    module._free(pointer);
  }
}
