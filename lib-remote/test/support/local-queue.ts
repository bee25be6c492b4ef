import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach } from 'vitest';
import { queueFolder } from '../../src/executors/local/queue-folder.ts';
import { readSlots } from '../../src/executors/local/slots.ts';
import { readTickets, removeTicket } from '../../src/executors/local/tickets.ts';
import { stateOf } from '../../src/run-directory/process-identity.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Gives each test of a file a queue of its own, and ends what still runs in it afterwards. */
export function ownQueues(): void {
  beforeEach(() => {
    process.env['XDG_STATE_HOME'] = temporaryFolder();
    // Loading the sources takes half of a short run's time.
    process.env['NODE_COMPILE_CACHE'] = join(tmpdir(), 'damselfly-test-compile-cache');
  });
  afterEach(endAll);
}

async function endAll(): Promise<void> {
  const queue = queueFolder();
  for (const { id } of await readTickets(queue)) {
    await removeTicket(queue, id);
  }
  for (const { process: worker } of await readSlots(queue)) {
    process.kill(worker.pid, 'SIGKILL');
    while ((await stateOf(worker)) === 'alive') {
      await sleep(10);
    }
  }
}
