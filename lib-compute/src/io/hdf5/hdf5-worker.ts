import { wrap } from 'comlink';
import { fileAccessError } from '../../errors.ts';
import type { WorkerHandle } from '../../workers/worker-handle.ts';
import { TimeUp, withinBounds } from '../../workers/within-bounds.ts';
import type { ByteSource, IoOptions } from '../byte-source/byte-source.ts';
import type { Hdf5Reader } from './hdf5-reader.ts';
import type { Hdf5Target } from './hdf5-session.ts';
import type { Hdf5WorkerCalls } from './hdf5-worker-calls.ts';
import { readerOverCalls } from './reader-over-calls.ts';
import { valueOf } from './session-answer.ts';
import type { SessionAnswer } from './session-answer.ts';

/** How long a worker may take. */
export interface Hdf5WorkerBounds {
  /** To open a file and list what it holds: a machine with much else to do takes seconds. */
  readonly openSeconds?: number;
  /** To read one block of at most 64 MB. */
  readonly blockSeconds?: number;
}

/** A file within reach of a worker, until it is released. */
export interface ProvidedFile {
  readonly target: Hdf5Target;
  /**
   * Of a file that comes over a network: calls its argument whenever a part has come, until what it returns is called.
   * The bounds count from then on.
   */
  readonly onBytes?: (listener: () => void) => () => void;
  readonly release: () => Promise<void>;
}

/** A worker that reads one HDF5 file after another. */
export interface Hdf5Worker {
  /** False once it was ended: by `end`, by a file that broke it, or for taking too long. */
  isAlive(): boolean;
  /** Whether it has yet to answer. */
  isBusy(): boolean;
  /** Opens a file; the reader of the file before becomes useless. */
  open(source: ByteSource, options?: IoOptions): Promise<Hdf5Reader>;
  end(): Promise<void>;
}

/** Loading HDF5 takes 0.1 s; a machine with much else to do took 3 s. */
const START_SECONDS = 30;

/** Of a file that comes over a network: longer than a request may take. */
const NETWORK_SECONDS = 90;

/** Whatever came before: only the system keeps a thread from ending. */
const STUCK =
  'HDF5 waits for the system and cannot be ended: the disk or its server does not answer; try again when it does';

const CLOSED = 'its reader was closed';

interface Question {
  readonly file: string;
  /** What an error names when the file breaks HDF5. */
  readonly where: string;
  readonly operation: 'open' | 'read';
  readonly seconds: number;
  readonly onBytes: ProvidedFile['onBytes'] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks a started worker that serves `Hdf5WorkerCalls` (serve-session.ts), within bounds of time.
 *
 * @param provide brings a source within the worker's reach.
 */
export function hdf5Worker(
  handle: WorkerHandle,
  provide: (source: ByteSource, options: IoOptions) => Promise<ProvidedFile>,
  { openSeconds = 30, blockSeconds = 30 }: Hdf5WorkerBounds = {},
): Hdf5Worker {
  const { failed } = handle;
  const calls = wrap<Hdf5WorkerCalls>(handle.endpoint);
  let alive = true;
  let isClosed = false;
  let waiting = 0;

  const end = (): Promise<boolean> => {
    alive = false;
    return handle.terminate();
  };

  const wait = async <Value>(call: Promise<Value>, question: Question): Promise<Value> => {
    const { file, operation, onBytes, signal } = question;
    const seconds = onBytes ? Math.max(NETWORK_SECONDS, question.seconds) : question.seconds;
    waiting++;
    try {
      return await withinBounds(call, { seconds, onLife: onBytes, failed, signal });
    } catch (error) {
      const hasEnded = await end();
      signal?.throwIfAborted();
      const reason = isClosed ? CLOSED : hasEnded ? reasonOf(error, seconds, onBytes) : STUCK;
      throw fileAccessError({ file, operation, reason }, { cause: error });
    } finally {
      waiting--;
    }
  };

  const ask = async <Value>(
    call: () => Promise<SessionAnswer<Value>>,
    question: Question,
  ): Promise<Value> => {
    const { file, where, operation } = question;
    if (!alive) {
      throw fileAccessError({ file, operation, reason: CLOSED });
    }
    const answer = await wait(call(), question);
    if (answer.kind === 'broken') {
      await end();
    }
    return valueOf(answer, file, where);
  };

  return {
    isAlive: () => alive,
    isBusy: () => waiting > 0,
    async end() {
      isClosed = true;
      await end();
    },
    async open(source, options = {}) {
      const { name } = source;
      const { signal } = options;
      const { target, onBytes, release } = await provide(source, options);
      const opening = {
        file: name,
        where: 'the file',
        operation: 'open',
        onBytes,
        signal,
      } as const;
      try {
        await wait(calls.ready(), { ...opening, seconds: START_SECONDS });
        const seconds = openSeconds;
        const datasets = await ask(() => calls.open(target), { ...opening, seconds });
        const reading = (where: string, { signal }: IoOptions): Question => ({
          file: name,
          where,
          operation: 'read',
          seconds: blockSeconds,
          onBytes,
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
            await release();
          },
        });
      } catch (error) {
        await release();
        throw error;
      }
    },
  };
}

function reasonOf(error: unknown, seconds: number, onBytes: ProvidedFile['onBytes']): string {
  if (error instanceof TimeUp) {
    return onBytes
      ? `no part of it came for ${seconds} s: the connection is slow or broken, the machine busy, or the file damaged; try again`
      : `HDF5 took longer than ${seconds} s: the machine is busy, or the file damaged; try again`;
  }
  return 'the worker that read it broke down; the file may be damaged or need too much memory';
}
