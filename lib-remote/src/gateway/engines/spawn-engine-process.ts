import { fork } from 'node:child_process';
import type { WorkerHandle } from '@damselfly/compute/workers/worker-handle.ts';
import { workerEnvironment } from '../../executors/local/worker-environment.ts';
import { processEndpoint } from '../threads/process-endpoint.ts';
import { threadEntry } from '../threads/thread-entry.ts';

/**
 * Starts the program that tries engines out (engine-process.ts). It is a process and no thread: a driver of
 * graphics that breaks down, or memory that runs out, ends it and not the gateway.
 */
export function spawnEngineProcess(): WorkerHandle {
  const child = fork(threadEntry('engines', 'engine-process'), {
    env: workerEnvironment(process.env),
    execArgv: [],
    serialization: 'advanced',
    // What drivers print is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(
        new Error(`the process that tries engines out ended with ${signal ?? `code ${code}`}`),
      );
    });
  });
  // Whoever waits for a call sees the failure; one that ends between calls is no crash.
  failed.catch(() => undefined);
  return {
    endpoint: processEndpoint(child),
    failed,
    terminate() {
      // With a device open, drivers may take long to end by themselves.
      child.kill('SIGKILL');
      return Promise.resolve();
    },
  };
}
