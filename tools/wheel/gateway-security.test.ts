import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJupyterServer, type JupyterServer } from './jupyter-server.ts';

const EXTERNAL_LINK = `
import sys, h5py
link, target = sys.argv[1:]
with h5py.File(link, 'w') as file, h5py.File(target) as other:
    for name in other:
        file[name] = h5py.ExternalLink(target, name)
`;

let folder: string;
let root: string;
let outside: string;
let server: JupyterServer;
/** What the browser of a user who has logged in sends by itself. */
let cookies: string;
let xsrf: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'damselfly-security-'));
  root = join(folder, 'root');
  outside = join(folder, 'outside');
  mkdirSync(root);
  cpSync('test-data/emc-public', outside, { recursive: true });
  server = await startJupyterServer(root, join(folder, 'home'));
  ({ cookies, xsrf } = await logIn());
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function logIn(): Promise<{ cookies: string; xsrf: string }> {
  const page = await fetch(`${server.url}login`);
  const first = cookiesOf(page);
  const token = /_xsrf=([^;]+)/.exec(first)?.[1] ?? '';
  const answer = await fetch(`${server.url}login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: first, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ password: server.token, _xsrf: token }),
  });
  return { cookies: `${first}; ${cookiesOf(answer)}`, xsrf: token };
}

function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}damselfly/api/${path}`, { redirect: 'manual', ...init });

const post = (path: string, body: unknown, headers: Record<string, string>): Promise<Response> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const asUser = (): Record<string, string> => ({ cookie: cookies, 'x-xsrftoken': xsrf });

test('nobody is answered who has not logged in', async () => {
  expect((await ask('status')).status).toBe(302);
  expect((await post('example', {}, {})).status).toBe(403);
  expect((await ask('status', { headers: { authorization: 'token wrong' } })).status).toBe(302);
});

test('the user is answered, by cookie and by token', async () => {
  const byCookie = await ask('status', { headers: { cookie: cookies } });
  expect(await byCookie.json()).toMatchObject({ roots: [{ path: root, isServerRoot: true }] });
  const byToken = await ask('status', { headers: { authorization: `token ${server.token}` } });
  expect(byToken.status).toBe(200);
});

test('a page of another origin cannot ask with the cookies of the user', async () => {
  const headers = { cookie: cookies, origin: 'https://example.org' };
  expect((await post('example', {}, headers)).status).toBe(403);
  const form = await ask('example', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/plain' },
    body: '{}',
  });
  expect(form.status).toBe(403);
  expect(readdirSync(root)).not.toContain('damselfly-example');
});

test('a wrong token with a valid cookie is refused, the right one is heard', async () => {
  const wrong = { cookie: cookies, 'x-xsrftoken': 'wrong' };
  expect((await post('example', {}, wrong)).status).toBe(403);
  expect((await post('example', {}, asUser())).status).toBe(200);
});

test.each([
  '../outside/config.ini',
  '/etc/passwd',
  'a/../../outside/config.ini',
  '%2e%2e/outside/config.ini',
])('%s is not read', async (path) => {
  const answer = await ask(`file?path=${path}`, { headers: { cookie: cookies } });
  expect(answer.status).toBe(403);
});

test('a symbolic link to outside is not followed', async () => {
  symlinkSync(outside, join(root, 'link'));
  const answer = await ask('file?path=link/config.ini', { headers: { cookie: cookies } });
  expect(answer.status).toBe(403);
});

const start = (lines: readonly string[]): Promise<Response> =>
  post(
    'runs',
    {
      id: '12345678-abcd',
      name: 'hostile',
      config: { folder: root, name: 'hostile.ini', text: `[emc]\n${lines.join('\n')}\n` },
      iterations: 1,
      workers: 1,
      engine: 'local',
    },
    asUser(),
  );

test('a hostile output_folder is refused before anything is written', async () => {
  const lines = ['in_photons_file = a.emc', 'in_detector_file = det.h5', 'num_div = 1'];
  expect((await start([...lines, `output_folder = ${outside}/new`])).status).toBe(403);
  expect((await start([...lines, 'output_folder = ../outside/new'])).status).toBe(403);
  expect(readdirSync(outside)).not.toContain('new');
  expect(readdirSync(root)).not.toContain('hostile.ini');
});

test('a hostile line of a list is refused', async () => {
  writeFileSync(join(root, 'list.txt'), `${outside}/photons.emc\n`);
  const lines = ['in_photons_list = list.txt', 'in_detector_file = det.h5', 'num_div = 1'];
  expect((await start(lines)).status).toBe(403);
});

test('a link inside an HDF5 file does not lead outside', async () => {
  const python = process.env['DAMSELFLY_PYTHON'] ?? 'python3';
  const link = join(root, 'linked.h5');
  execFileSync(python, ['-c', EXTERNAL_LINK, link, join(outside, 'det.h5')]);
  cpSync(join(outside, 'photons.emc'), join(root, 'photons.emc'));
  const estimate = (detector: string): Promise<Response> =>
    post(
      'estimate',
      {
        config: {
          folder: root,
          name: 'linked.ini',
          text: `[emc]\nin_photons_file = photons.emc\nin_detector_file = ${detector}\nnum_div = 1\n`,
        },
        engine: 'local',
        workers: 1,
        probe: false,
      },
      asUser(),
    );
  const linked: unknown = await (await estimate('linked.h5')).json();
  expect(linked).not.toHaveProperty('pixels');
  expect(JSON.stringify(linked)).toContain('linked.h5');
  cpSync(join(outside, 'det.h5'), join(root, 'det.h5'));
  expect(await (await estimate('det.h5')).json()).toHaveProperty('pixels');
});

test('no token is in any log', async () => {
  await ask(`runs/none?token=${server.token}`);
  await ask('runs/none', { headers: { authorization: `token ${server.token}` } });
  expect(server.log()).toContain('damselfly: GET /api/runs/:id 404');
  expect(server.log()).not.toContain(server.token);
  expect(server.log()).not.toContain(xsrf);
});
