import { transfer } from 'comlink';
import { resourcesError } from '../../errors.ts';
import type { Hdf5Library } from './hdf5-library.ts';
import { hdf5Session } from './hdf5-session.ts';
import type { Hdf5Target } from './hdf5-session.ts';
import type { Hdf5WorkerCalls } from './hdf5-worker-calls.ts';
import { limitWebAssemblyMemory } from './limit-memory.ts';
import { answer } from './session-answer.ts';
import type { SessionAnswer } from './session-answer.ts';

/** Twice what the largest file of the field took here; h5wasm copies what it reads once. */
const MEMORY_BYTES = 512 * 2 ** 20;

/**
 * What the program of a disposable HDF5 worker exposes, whatever platform it runs on. From now on this
 * thread's WebAssembly is bounded to 512 MB.
 *
 * @param library as this platform loads it.
 * @param platform `mayOpen` as of `hdf5Session`; `bring` makes a target's bytes reachable at its path; `takeFailure`
 *   tells, once, why they could not be read meanwhile, of which HDF5 says little or nothing.
 */
export function serveSession(
  library: Hdf5Library,
  platform: {
    mayOpen?: (path: string, target: Hdf5Target) => boolean;
    bring?: (target: Hdf5Target) => void;
    takeFailure?: () => Error | undefined;
  },
): Hdf5WorkerCalls {
  // The emscripten runtime reports memory that it was refused on the console; an error follows.
  Object.assign(console, { error: () => undefined });
  const memoryWasRefused = limitWebAssemblyMemory(MEMORY_BYTES);
  const session = hdf5Session(library, platform.mayOpen);
  let openName = '';

  const throwFailure = (): void => {
    const failure = platform.takeFailure?.();
    if (failure !== undefined) {
      throw failure;
    }
  };

  /** A failure for want of memory looks like damage to HDF5. */
  const bounded = <Value>(call: () => Value): SessionAnswer<Value> => {
    memoryWasRefused();
    return answer(() => {
      try {
        const value = call();
        throwFailure();
        return value;
      } catch (error) {
        throwFailure();
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
  };

  return {
    ready: () => true,
    open: (target) => {
      openName = target.name;
      return bounded(() => {
        session.close();
        platform.bring?.(target);
        return session.open(target);
      });
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
}
