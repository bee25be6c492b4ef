import type { ByteSource } from '../byte-source/byte-source.ts';
import type { FormatContext } from '../format.ts';
import type { Hdf5Reader } from './hdf5-reader.ts';

/** Opens an HDF5 file, reads all that is wanted of it, and closes reader and source either way. */
export async function readAndClose<Result>(
  source: ByteSource,
  context: FormatContext,
  read: (reader: Hdf5Reader) => Promise<Result>,
): Promise<Result> {
  try {
    const reader = await context.openHdf5(source, context);
    try {
      return await read(reader);
    } finally {
      await reader.close();
    }
  } finally {
    await source.close();
  }
}

/**
 * Opens an HDF5 file for something that goes on reading it: `open` gets the reader and how to close
 * all, which happens here when it fails.
 */
export async function openAndKeep<Result>(
  source: ByteSource,
  context: FormatContext,
  open: (reader: Hdf5Reader, close: () => Promise<void>) => Result | Promise<Result>,
): Promise<Result> {
  const reader = await context.openHdf5(source, context);
  const close = async (): Promise<void> => {
    await reader.close();
    await source.close();
  };
  try {
    return await open(reader, close);
  } catch (error) {
    await close();
    throw error;
  }
}
