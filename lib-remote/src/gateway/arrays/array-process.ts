import { wrap, type Remote } from 'comlink';
import type { WorkerHandle } from '@damselfly/compute/workers/worker-handle.ts';
import { withinBounds } from '@damselfly/compute/workers/within-bounds.ts';
import { spawnProcess } from '../processes/spawn-process.ts';
import { programEntry } from '../processes/program-entry.ts';
import { unpacked, type Packed } from '../processes/packed.ts';
import type { ArrayCalls } from './array-calls.ts';

/** How long the process and its memory are kept for the next question. */
const IDLE_MILLISECONDS = 10_000;

/** A disk on a network may be slow; HDF5 has bounds of its own. */
const LONGEST_SECONDS = 120;

/** The one process that reads outputs; questions wait for each other. */
export interface ArrayProcess {
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
}

function start(): Started {
  const handle = spawnProcess(programEntry('arrays', 'array-program'));
  return { handle, calls: wrap<ArrayCalls>(handle.endpoint) };
}

export function arrayProcess(): ArrayProcess {
  let running: Started | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = running;
    running = undefined;
    await ending?.handle.terminate();
  };

  const askNow = async <Value>(
    call: (calls: Remote<ArrayCalls>) => Promise<Packed<Value>>,
    signal: AbortSignal,
  ): Promise<Value> => {
    signal.throwIfAborted();
    clearTimeout(idle);
    running ??= start();
    const { handle, calls } = running;
    const result = call(calls);
    const bounds = { seconds: LONGEST_SECONDS, failed: handle.failed, signal };
    const answer = await withinBounds(result, bounds).catch(async (error: unknown) => {
      // It is broken, or at work on what nobody waits for.
      await end();
      throw error;
    });
    idle = setTimeout(() => void end(), IDLE_MILLISECONDS).unref();
    return unpacked(answer);
  };

  return {
    ask(call, signal) {
      const answer = last.then(() => askNow(call, signal));
      last = answer.catch(() => undefined);
      return answer;
    },
    end,
  };
}
