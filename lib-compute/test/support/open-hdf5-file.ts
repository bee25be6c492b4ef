import { onTestFinished } from 'vitest';
import type { FormatContext } from '../../src/io/format.ts';
import type { Hdf5Reader } from '../../src/io/hdf5/hdf5-reader.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../src/platform/node/open-hdf5.ts';
import type { Hdf5WorkerOptions } from '../../src/platform/node/start-hdf5-worker.ts';

/** What formats need in Node. */
export const nodeContext: FormatContext = { openHdf5 };

/** Opens an HDF5 file in its worker until the test ends. */
export async function openHdf5File(
  path: string,
  options: Hdf5WorkerOptions & { signal?: AbortSignal } = {},
): Promise<Hdf5Reader> {
  const source = await openFileSource(path);
  onTestFinished(() => source.close());
  const reader = await openHdf5(source, options);
  onTestFinished(() => reader.close());
  return reader;
}
