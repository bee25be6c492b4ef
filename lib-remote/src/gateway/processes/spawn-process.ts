import { fork } from 'node:child_process';
import type { WorkerHandle } from '@damselfly/compute/workers/worker-handle.ts';
import { workerEnvironment } from '../../executors/local/worker-environment.ts';
import { ProcessEnded } from './process-ended.ts';
import { processEndpoint } from './process-endpoint.ts';

/**
 * Starts a program that answers calls (comlink over `processEndpoint(process)`) and ends with its parent.
 * It is a process and no thread: what breaks down or runs out of memory ends it and not the gateway, and
 * its memory goes back when it ends.
 *
 * @param entry its module.
 */
export function spawnProcess(entry: URL): WorkerHandle {
  const child = fork(entry, {
    env: workerEnvironment(process.env),
    execArgv: [],
    serialization: 'advanced',
    // What drivers and libraries print is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const failed = new Promise<never>((_, reject) => {
    // More than once: each message to one that has ended is an error, and one that nobody heard would end the gateway.
    child.on('error', reject);
    child.once('exit', (code, signal) => {
      reject(new ProcessEnded(signal ?? `code ${code}`));
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
      return Promise.resolve(true);
    },
  };
}
