import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { TimeUp } from '@damselfly/compute/workers/within-bounds.ts';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Gateway } from '../../src/gateway/gateway.ts';
import { ProcessEnded } from '../../src/gateway/processes/process-ended.ts';
import { failureFile, failureWriter } from '../../src/gateway/server/failure-file.ts';
import { handleRequest } from '../../src/gateway/server/handle-request.ts';
import { requestLog } from '../../src/gateway/server/request-log.ts';
import type { Problem } from '../../src/http/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

beforeEach(() => {
  vi.stubEnv('XDG_STATE_HOME', temporaryFolder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a client is told where a route throws `error`, and what Jupyter's server then has in its log. */
async function answerTo(error: Error): Promise<{ status: number; told: Problem; log: string[] }> {
  const log: string[] = [];
  const keep = failureWriter();
  const writer = requestLog((line) => log.push(line), { all: false, keep });
  const route = { method: 'GET', path: '/api/x', handle: () => Promise.reject(error) } as const;
  const server = createServer((request, response) => {
    // No route of this test asks the gateway for anything.
    void handleRequest(request, response, {} as Gateway, () => ({ route, params: {} }), writer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const response = await fetch(`http://127.0.0.1:${port}/api/x`);
  return { status: response.status, told: (await response.json()) as Problem, log };
}

test('an unexpected failure is written where its message says, for its user alone', async () => {
  const { status, told, log } = await answerTo(new Error('the inside of it'));
  expect([status, told.tag]).toEqual([500, 'Internal']);
  expect(told.message).not.toContain('the inside of it');
  const [, path] = /end of (\S+) says why/.exec(told.message) ?? [];
  await vi.waitFor(() => {
    expect(readFileSync(path, 'utf8')).toContain('Error: the inside of it');
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(log.join('\n')).toContain('Error: the inside of it');
});

test('a machine that is too busy to answer, and a process that was ended, are told as such', async () => {
  const late = await answerTo(new TimeUp('no answer within 120 s'));
  expect(late.status).toBe(504);
  expect(late.told.message).toMatch(/no answer within 120 s: this machine is busy.*Try again/);
  const ended = await answerTo(new ProcessEnded('SIGKILL'));
  expect(ended.told.message).toMatch(/ended \(SIGKILL\), as where memory runs out/);
});

test('a file that has grown large is put aside, and another one begun', async () => {
  const write = failureWriter();
  await write('first');
  writeFileSync(failureFile(), 'x'.repeat(2 ** 20 + 1));
  await write('second');
  expect(readFileSync(failureFile(), 'utf8')).toMatch(/^\S+ second\n$/);
  expect(statSync(`${failureFile()}.old`).size).toBe(2 ** 20 + 1);
});

test('a failure that cannot be kept does not stop what comes after it', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const write = failureWriter(join(folder, 'file', 'gateway.log'));
  await expect(write('lost')).resolves.toBeUndefined();
});
