/**
 * The program of a disposable worker that reads HDF5 files of unknown origin (docs/architecture.md,
 * Processes). `startHdf5Worker` starts it, bounds it and ends it.
 *
 * @module
 */
import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { resourcesError } from '../../errors.ts';
import { hdf5Session } from '../../io/hdf5/hdf5-session.ts';
import type { Hdf5WorkerCalls } from '../../io/hdf5/hdf5-worker-calls.ts';
import { limitWebAssemblyMemory } from '../../io/hdf5/limit-memory.ts';
import { answer } from '../../io/hdf5/session-answer.ts';
import type { SessionAnswer } from '../../io/hdf5/session-answer.ts';
import { loadHdf5Library } from './hdf5-library.ts';
import { isInFolderOf } from './is-in-folder-of.ts';

/** Twice what the largest file of the field took here; h5wasm copies what it reads once. */
const MEMORY_BYTES = 512 * 2 ** 20;

// The emscripten runtime reports memory that it was refused on the console; an error follows.
Object.assign(console, { error: () => undefined });
const memoryWasRefused = limitWebAssemblyMemory(MEMORY_BYTES);
const session = hdf5Session(await loadHdf5Library(), (path, target) =>
  isInFolderOf(target.path, path),
);
let openName = '';

/** A failure for want of memory looks like damage to HDF5. */
function bounded<Value>(call: () => Value): SessionAnswer<Value> {
  memoryWasRefused();
  return answer(() => {
    try {
      return call();
    } catch (error) {
      if (memoryWasRefused()) {
        throw resourcesError({
          resource: `memory to read ${openName}`,
          needed: 'more than 512 MB at once',
          available: '512 MB',
        });
      }
      throw error;
    }
  });
}

const calls: Hdf5WorkerCalls = {
  ready: () => true,
  open: (target) => {
    openName = target.name;
    return bounded(() => session.open(target));
  },
  numbers: (path, block) => {
    const result = bounded(() => session.numbers(path, block));
    return result.kind === 'value' ? transfer(result, [result.value.buffer]) : result;
  },
  ragged: (path, from, to) => {
    const result = bounded(() => session.ragged(path, from, to));
    return result.kind === 'value'
      ? transfer(result, [result.value.offsets.buffer, result.value.values.buffer])
      : result;
  },
  text: (path) => bounded(() => session.text(path)),
  close: () =>
    answer(() => {
      session.close();
    }),
};

if (parentPort !== null) {
  expose(calls, nodeEndpoint(parentPort));
}
