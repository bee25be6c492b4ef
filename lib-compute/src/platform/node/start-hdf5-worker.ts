import { wrap } from 'comlink';
import { fileAccessError } from '../../errors.ts';
import type { ByteSource, IoOptions } from '../../io/byte-source/byte-source.ts';
import type { Hdf5Reader } from '../../io/hdf5/hdf5-reader.ts';
import type { Hdf5WorkerCalls } from '../../io/hdf5/hdf5-worker-calls.ts';
import { readerOverCalls } from '../../io/hdf5/reader-over-calls.ts';
import { valueOf } from '../../io/hdf5/session-answer.ts';
import type { SessionAnswer } from '../../io/hdf5/session-answer.ts';
import { localFileOf } from './local-file.ts';
import { spawnWorker } from './spawn-worker.ts';
import { TimeUp, withinBounds } from './within-bounds.ts';
import { workerEntry } from './worker-entry.ts';

export interface Hdf5WorkerOptions {
  /** The worker's program; default: `hdf5-worker` beside this file. */
  readonly entry?: URL;
  /** To open a file and list what it holds. */
  readonly openSeconds?: number;
  /** To read one block of at most 64 MB. */
  readonly blockSeconds?: number;
}

/** A worker that reads one HDF5 file after another. */
export interface Hdf5Worker {
  /** False once it was ended: by `end`, by a file that broke it, or for taking too long. */
  isAlive(): boolean;
  /** Opens a file; the reader of the file before becomes useless. */
  open(source: ByteSource, options?: IoOptions): Promise<Hdf5Reader>;
  end(): Promise<void>;
}

/** Loading HDF5 takes 0.1 s; a machine with much else to do took 3 s. */
const START_SECONDS = 30;
/** Of the worker's JavaScript; HDF5's own memory is limited by the worker itself. */
const HEAP_MEGABYTES = 512;

interface Question {
  readonly file: string;
  /** What an error names when the file breaks HDF5. */
  readonly where: string;
  readonly operation: 'open' | 'read';
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** Starts a worker for HDF5 files of unknown origin, bounded in time and memory. */
export function startHdf5Worker({
  entry = workerEntry('hdf5-worker'),
  openSeconds = 5,
  blockSeconds = 30,
}: Hdf5WorkerOptions = {}): Hdf5Worker {
  const handle = spawnWorker(entry, { heapMegabytes: HEAP_MEGABYTES });
  const { failed } = handle;
  const calls = wrap<Hdf5WorkerCalls>(handle.endpoint);
  let alive = true;

  const end = async (): Promise<void> => {
    alive = false;
    await handle.terminate();
  };

  const wait = async <Value>(call: Promise<Value>, question: Question): Promise<Value> => {
    const { file, operation, seconds, signal } = question;
    try {
      return await withinBounds(call, { seconds, failed, signal });
    } catch (error) {
      await end();
      signal?.throwIfAborted();
      const reason =
        error instanceof TimeUp
          ? `HDF5 took longer than ${seconds} s; the file may be damaged`
          : 'the worker that read it broke down; the file may be damaged or need too much memory';
      throw fileAccessError({ file, operation, reason }, { cause: error });
    }
  };

  const ask = async <Value>(
    call: () => Promise<SessionAnswer<Value>>,
    question: Question,
  ): Promise<Value> => {
    const { file, where, operation } = question;
    if (!alive) {
      throw fileAccessError({ file, operation, reason: 'its reader was closed' });
    }
    const answer = await wait(call(), question);
    if (answer.kind === 'broken') {
      await end();
    }
    return valueOf(answer, file, where);
  };

  return {
    isAlive: () => alive,
    end,
    async open(source, options = {}) {
      const { name, size } = source;
      const { signal } = options;
      const opening = { file: name, where: 'the file', operation: 'open', signal } as const;
      const local = await localFileOf(source, options);
      try {
        await wait(calls.ready(), { ...opening, seconds: START_SECONDS });
        const target = { name, path: local.path, size };
        const datasets = await ask(() => calls.open(target), { ...opening, seconds: openSeconds });
        const reading = (where: string, { signal }: IoOptions): Question => ({
          file: name,
          where,
          operation: 'read',
          seconds: blockSeconds,
          signal,
        });
        return readerOverCalls(name, datasets, {
          numbers: (path, block, options) =>
            ask(() => calls.numbers(path, block), reading(path, options)),
          ragged: (path, from, to, options) =>
            ask(() => calls.ragged(path, from, to), reading(path, options)),
          text: (path, options) => ask(() => calls.text(path), reading(path, options)),
          async close() {
            if (alive) {
              await ask(() => calls.close(), reading('the file', {}));
            }
            await local.remove();
          },
        });
      } catch (error) {
        await local.remove();
        throw error;
      }
    },
  };
}
