import { expect, it } from 'vitest';
import type { EmscriptenFileSystem } from '../../../src/io/hdf5/emscripten-file-system.ts';
import { surviveFailedWrites } from '../../../src/io/hdf5/survive-failed-writes.ts';

it('keeps failed writes from HDF5, and tells of the first one', () => {
  const full = new Error('No space left on device');
  let isFull = false;
  const write: EmscriptenFileSystem['write'] = () => {
    if (isFull) {
      throw full;
    }
    return 1;
  };
  const fileSystem: EmscriptenFileSystem = {
    open: () => 0,
    streams: [],
    ErrnoError: Object,
    write,
    close: () => undefined,
  };
  const writes = surviveFailedWrites(fileSystem);
  const written = (): number => fileSystem.write(0, new Uint8Array(4), 0, 4);
  expect(written()).toBe(1);
  writes.check();
  isFull = true;
  expect(written()).toBe(4);
  isFull = false;
  expect(written()).toBe(1);
  expect(() => {
    writes.check();
  }).toThrow(full);
  writes.end();
  expect(fileSystem.write).toBe(write);
});
