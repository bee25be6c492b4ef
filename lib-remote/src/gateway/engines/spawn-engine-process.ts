import type { WorkerHandle } from '@damselfly/compute/workers/worker-handle.ts';
import { spawnProcess } from '../processes/spawn-process.ts';
import { programEntry } from '../processes/program-entry.ts';

/** Starts the program that tries engines out (engine-process.ts): drivers of graphics break down. */
export function spawnEngineProcess(): WorkerHandle {
  return spawnProcess(programEntry('engines', 'engine-process'));
}
