import { wrap, type Remote } from 'comlink';
import type { WorkerHandle } from '@damselfly/compute/workers/worker-handle.ts';
import { withinBounds } from '@damselfly/compute/workers/within-bounds.ts';
import { spawnProcess } from '../processes/spawn-process.ts';
import { programEntry } from '../processes/program-entry.ts';
import { unpacked, type Packed } from '../processes/packed.ts';
import type { ArrayCalls } from './array-calls.ts';

/** How long the process and its memory are kept for the next question. */
const IDLE_MILLISECONDS = 10_000;

/** Who prepares it does so again within this time for as long as it may be asked. */
const PREPARED_MILLISECONDS = 5000;

/** A disk on a network may be slow; HDF5 has bounds of its own. */
const LONGEST_SECONDS = 120;

/** The one process that reads outputs; questions wait for each other. */
export interface ArrayProcess {
  /**
   * Starts it where it does not run, so that the next question need not wait for that. It ends when it is
   * neither asked nor prepared again for a while. One that was asked gives its memory back all the same: another
   * takes its place, which has none yet.
   */
  prepare(): void;
  /**
   * Asks something of the process, which is ended where nobody waits for its answer any more.
   *
   * @throws what the call throws, or the signal's reason.
   */
  ask<Value>(
    call: (calls: Remote<ArrayCalls>) => Promise<Packed<Value>>,
    signal: AbortSignal,
  ): Promise<Value>;
  end(): Promise<void>;
}

/** It and the one way to ask it: comlink closes the other end when a way of asking is forgotten. */
interface Started {
  readonly handle: WorkerHandle;
  readonly calls: Remote<ArrayCalls>;
  isAsked: boolean;
}

function start(): Started {
  const handle = spawnProcess(programEntry('arrays', 'array-program'));
  return { handle, calls: wrap<ArrayCalls>(handle.endpoint), isAsked: false };
}

/** Resolves with whether it answers; one that cannot start is told to whoever asks. */
async function isReady({ handle, calls }: Started): Promise<boolean> {
  return Promise.race([calls.ready(), handle.failed]).then(
    () => true,
    () => false,
  );
}

/**
 * @param idleMilliseconds how long it is kept for the next question.
 * @param preparedMilliseconds how long it is expected after `prepare` to be asked.
 */
export function arrayProcess(
  idleMilliseconds = IDLE_MILLISECONDS,
  preparedMilliseconds = PREPARED_MILLISECONDS,
): ArrayProcess {
  let running: Started | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let preparedAt = -Infinity;
  let questions = 0;

  const run = (process: Started): Started => {
    running = process;
    process.handle.failed.catch(() => {
      running = running === process ? undefined : running;
    });
    return process;
  };

  const started = (): Started => running ?? run(start());

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = running;
    running = undefined;
    await ending?.handle.terminate();
  };

  const endLater = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => void rest(), idleMilliseconds).unref();
  };

  const rest = async (): Promise<void> => {
    const resting = running;
    if (resting === undefined || performance.now() - preparedAt > preparedMilliseconds) {
      await end();
      return;
    }
    if (!resting.isAsked) {
      endLater();
      return;
    }
    const before = questions;
    const next = start();
    const takesOver = await isReady(next);
    if (running !== resting || questions !== before) {
      // It was asked once more meanwhile, or has ended.
      await next.handle.terminate();
    } else if (takesOver) {
      run(next);
      endLater();
      await resting.handle.terminate();
    } else {
      await end();
    }
  };

  const askNow = async <Value>(
    call: (calls: Remote<ArrayCalls>) => Promise<Packed<Value>>,
    signal: AbortSignal,
  ): Promise<Value> => {
    signal.throwIfAborted();
    clearTimeout(idle);
    questions++;
    const asked = started();
    asked.isAsked = true;
    const { handle, calls } = asked;
    const result = call(calls);
    const bounds = { seconds: LONGEST_SECONDS, failed: handle.failed, signal };
    const answer = await withinBounds(result, bounds).catch(async (error: unknown) => {
      // It is broken, or at work on what nobody waits for.
      await end();
      throw error;
    });
    endLater();
    return unpacked(answer);
  };

  return {
    prepare() {
      preparedAt = performance.now();
      if (running?.isAsked === true) {
        return;
      }
      if (running === undefined) {
        void isReady(started());
      }
      endLater();
    },
    ask(call, signal) {
      const answer = last.then(() => askNow(call, signal));
      last = answer.catch(() => undefined);
      return answer;
    },
    end,
  };
}
