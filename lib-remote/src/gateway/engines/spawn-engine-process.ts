import type { WorkerHandle } from '@damselfly/compute/workers/worker-handle.ts';
import { spawnProcess } from '../threads/spawn-process.ts';
import { threadEntry } from '../threads/thread-entry.ts';

/** Starts the program that tries engines out (engine-process.ts): drivers of graphics break down. */
export function spawnEngineProcess(): WorkerHandle {
  return spawnProcess(threadEntry('engines', 'engine-process'));
}
