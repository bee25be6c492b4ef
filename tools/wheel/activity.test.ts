import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import {
  ownIdentity,
  type ProcessIdentity,
} from '../../lib-remote/src/run-directory/process-identity.ts';

/** Whether the server counts its user as active, after some looks. */
const LOOK = `
import asyncio
from jupyterlab_damselfly import activity

class Server:
    class web_app:
        settings = {"last_activity_times": {}}

async def look():
    activity.LOOK_MILLISECONDS = 10
    activity.keep_alive_while_running(Server)
    await asyncio.sleep(0.3)

asyncio.run(look())
print(*Server.web_app.settings["last_activity_times"])
`;

let states: string;

beforeEach(() => {
  states = mkdtempSync(join(tmpdir(), 'damselfly-states-'));
});

afterEach(() => {
  rmSync(states, { recursive: true });
});

/** As the local executor keeps the process of a run. */
function keepSlot(text: string): void {
  const slots = join(states, 'damselfly', hostname(), 'local', 'slots');
  mkdirSync(slots, { recursive: true });
  writeFileSync(join(slots, 'run.json'), text);
}

const slotOf = (process: ProcessIdentity): string => JSON.stringify({ id: 'run', process });

async function activities(): Promise<string> {
  const python = join(inject('environment'), 'bin', 'python');
  const { stdout } = await promisify(execFile)(python, ['-c', LOOK], {
    env: { XDG_STATE_HOME: states, HOME: states },
  });
  return stdout.trim();
}

test('while a run is computed, its user counts as active', async () => {
  keepSlot(slotOf(await ownIdentity()));
  expect(await activities()).toBe('damselfly');
});

test.each([
  { what: 'no run was ever started', slot: () => undefined },
  {
    what: 'another process has the number of the one that has ended',
    slot: (own: ProcessIdentity) => slotOf({ ...own, startTime: '1' }),
  },
  { what: 'what is known of runs is damaged', slot: () => '{"process": 7}' },
])('where $what, the server may end', async ({ slot }) => {
  const text = slot(await ownIdentity());
  if (text !== undefined) {
    keepSlot(text);
  }
  expect(await activities()).toBe('');
});
