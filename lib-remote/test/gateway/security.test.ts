import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { golden } from '../support/golden-data.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let gateway: TestGateway;
let outside: string;

beforeAll(() => {
  outside = temporaryFolder();
  writeFileSync(join(outside, 'secret.txt'), 'secret');
});

beforeEach(async () => {
  gateway = await startGateway();
});

describe('the socket', () => {
  test('belongs to its user alone, in a folder of theirs', () => {
    expect(statSync(gateway.socket).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(gateway.socket)).mode & 0o777).toBe(0o700);
  });

  test('is removed when the gateway is asked to end, which it does at once', async () => {
    gateway.cli.child.kill('SIGTERM');
    expect((await gateway.cli.finished).code).toBe(143);
    expect(readdirSync(dirname(gateway.socket))).toEqual([]);
  });
});

describe('a request that a page of another origin could forge', () => {
  const token = 'a'.repeat(32);
  const cookie = `username="x"; _xsrf=${token}`;
  const post = (headers: Record<string, string>) =>
    gateway.ask('runs/open', { method: 'POST', headers, body: { path: '.' } });

  test.each([
    { name: 'with cookies and no token', headers: { cookie } },
    { name: 'with another token', headers: { cookie, 'x-xsrftoken': 'b'.repeat(32) } },
    { name: 'with an empty token', headers: { cookie: '_xsrf=', 'x-xsrftoken': '' } },
    { name: 'with a login as well', headers: { cookie, authorization: 'token abc' } },
    { name: 'with a token and no _xsrf cookie', headers: { cookie: 'a=b', 'x-xsrftoken': token } },
  ])('$name is refused', async ({ headers }) => {
    const answer = await post(headers);
    expect(answer.status).toBe(403);
    expect(answer.json()).toMatchObject({ tag: 'Refused' });
  });

  test.each([
    { name: 'with the token of its cookie', headers: { cookie, 'x-xsrftoken': token } },
    {
      name: 'with the token of the second of two cookies, as behind a hub',
      headers: { cookie: `_xsrf=hub; ${cookie}`, 'x-xsrftoken': token },
    },
    { name: 'without cookies', headers: { authorization: 'token abc' } },
  ])('$name is heard', async ({ headers }) => {
    // There is no run here: it was looked for.
    expect((await post(headers)).json()).toMatchObject({ tag: 'Input' });
  });
});

describe('a body', () => {
  test('has to be declared as JSON, which forms cannot do', async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await gateway.ask('runs/open', {
      method: 'POST',
      headers,
      body: '{"path":"."}',
    });
    expect(answer.status).toBe(415);
  });

  test('has to follow its schema', async () => {
    const answer = await gateway.post('runs/open', { path: 3 });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ fields: { where: '/path' } });
  });

  test('may not be long', async () => {
    const answer = await gateway.post('runs/open', { path: 'x'.repeat(2 ** 20) });
    expect(answer.status).toBe(413);
  });
});

describe('a path', () => {
  const ways = ['folder', 'text', 'file'];
  const refusal = async (path: string): Promise<number[]> =>
    Promise.all(
      ways.map(async (way) => {
        const { status } = await gateway.ask(`${way}?path=${encodeURIComponent(path)}`);
        return status;
      }),
    );

  test.each([
    { name: 'outside the roots', path: () => join(outside, 'secret.txt') },
    { name: 'with ..', path: () => '../../../../../../../../etc/passwd' },
    { name: 'with .. inside', path: () => `${gateway.root}/../..` },
    { name: 'beside a root that its name begins with', path: () => `${gateway.root}-2` },
  ])('$name is refused', async ({ path }) => {
    expect(await refusal(path())).toEqual([403, 403, 403]);
  });

  test('with NUL is refused', async () => {
    expect(await refusal('a\0b')).toEqual([400, 400, 400]);
  });

  test('through a symbolic link to outside is refused', async () => {
    symlinkSync(outside, join(gateway.root, 'link'));
    symlinkSync(join(outside, 'secret.txt'), join(gateway.root, 'secret'));
    symlinkSync(join(outside, 'not-yet'), join(gateway.root, 'dangling'));
    expect(await refusal('link/secret.txt')).toEqual([403, 403, 403]);
    expect(await refusal('secret')).toEqual([403, 403, 403]);
    expect(await refusal('dangling')).toEqual([403, 403, 403]);
  });

  test('inside is answered, also through a link that stays inside', async () => {
    writeFileSync(join(gateway.root, 'note.txt'), 'hello');
    symlinkSync(join(gateway.root, 'note.txt'), join(gateway.root, 'alias'));
    const answer = await gateway.ask('text?path=alias');
    expect(answer.bytes.toString()).toBe('hello');
  });
});

describe('a config', () => {
  const start = (text: string, name = 'config.ini') =>
    gateway.post('runs', {
      id: '12345678-abcd',
      name: 'hostile',
      config: { folder: gateway.root, name, text },
      iterations: 1,
      workers: 1,
      engine: 'local',
    });
  const config = (changes: Record<string, string>): string => {
    const keys = { in_photons_file: 'photons.emc', in_detector_file: 'det.h5', num_div: '1' };
    const lines = Object.entries({ ...keys, ...changes }).filter(([, value]) => value !== '');
    return `[emc]\n${lines.map(([key, value]) => `${key} = ${value}\n`).join('')}`;
  };

  test.each([
    { name: 'output_folder', changes: () => ({ output_folder: join(outside, 'data') }) },
    { name: 'output_folder with ..', changes: () => ({ output_folder: '../../data' }) },
    { name: 'log_file', changes: () => ({ log_file: join(outside, 'EMC.log') }) },
    { name: 'in_photons_file', changes: () => ({ in_photons_file: '/etc/passwd' }) },
    { name: 'start_model_file', changes: () => ({ start_model_file: '/etc/passwd' }) },
    { name: 'blacklist_file', changes: () => ({ blacklist_file: '/etc/passwd' }) },
  ])('with a hostile $name is refused, and nothing is written', async ({ changes }) => {
    const answer = await start(config(changes()));
    expect(answer.status).toBe(403);
    expect(readdirSync(gateway.root)).toEqual([]);
    expect(readdirSync(outside)).toEqual(['secret.txt']);
  });

  test.each([
    {
      name: 'in_photons_list',
      changes: { in_photons_file: '', in_photons_list: 'outside.txt' },
    },
    {
      name: 'in_detector_list',
      changes: {
        in_photons_file: '',
        in_photons_list: 'inside.txt',
        in_detector_file: '',
        in_detector_list: 'outside.txt',
      },
    },
    { name: 'background_list', changes: { background_list: 'outside.txt', need_scaling: '1' } },
  ])('whose $name names a file outside is refused', async ({ changes }) => {
    writeFileSync(join(gateway.root, 'inside.txt'), 'a.emc\n');
    writeFileSync(join(gateway.root, 'outside.txt'), `${join(outside, 'secret.txt')}\n`);
    expect((await start(config(changes))).status).toBe(403);
  });

  test('in a folder outside, or with a name that leads there, is refused', async () => {
    symlinkSync(join(outside, 'config.ini'), join(gateway.root, 'link.ini'));
    expect((await start(config({}), 'link.ini')).status).toBe(403);
    expect((await start(config({}), '../config.ini')).status).toBe(400);
  });

  test('through an output folder whose records lead outside is refused', async () => {
    mkdirSync(join(gateway.root, 'data'));
    symlinkSync(outside, join(gateway.root, 'data', '.damselfly'));
    expect((await start(config({}))).status).toBe(403);
    expect(readdirSync(outside)).toEqual(['secret.txt']);
  });

  test('that a prepared request names outside is not read', async () => {
    mkdirSync(join(gateway.root, 'data', '.damselfly'), { recursive: true });
    const request = {
      id: '12345678-abcd',
      name: 'hostile',
      config: join(outside, 'secret.txt'),
      iterations: 1,
      workers: 1,
      backend: 'auto',
      parity: false,
      engine: 'local',
      created: new Date().toISOString(),
    };
    writeFileSync(
      join(gateway.root, 'data', '.damselfly', 'request.json'),
      JSON.stringify(request),
    );
    expect((await gateway.post('runs/open', { path: 'data' })).status).toBe(403);
  });

  test('is estimated without being shown what lies outside', async () => {
    const answer = await gateway.post('estimate', {
      config: {
        folder: gateway.root,
        name: 'config.ini',
        text: config({ in_photons_file: golden('photons.emc') }),
      },
      engine: 'local',
      workers: 1,
      probe: false,
    });
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.json())).toContain('outside the folders');
    expect(answer.json()).not.toHaveProperty('frames');
  });
});

test('every answer forbids browsers to run or keep what it holds', async () => {
  writeFileSync(join(gateway.root, 'page.html'), '<script>alert(1)</script>');
  for (const path of [
    'status',
    'text?path=page.html',
    'file?path=page.html',
    'nothing',
    'runs/x',
  ]) {
    const { headers } = await gateway.ask(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    });
    expect(headers['content-type']).not.toContain('html');
    expect(headers['cache-control'] === 'no-store' || headers.etag !== undefined).toBe(true);
  }
});

test.each(['//', '//[', '/api/runs/%'])('an address like %s is a bad request', async (path) => {
  expect((await gateway.ask(path)).status).toBe(400);
  expect(gateway.cli.stderr()).not.toContain(' at ');
});

test('no token reaches the log', async () => {
  const secret = 'very-secret-token';
  const headers = { authorization: `token ${secret}`, cookie: `_xsrf=${secret}` };
  await gateway.ask(`status?token=${secret}`, { headers });
  await gateway.ask(`nothing/${secret}?token=${secret}`, { headers });
  await gateway.ask(`runs/${secret}`, { headers });
  await gateway.ask('runs/open', { method: 'POST', headers, body: { path: secret } });
  expect(gateway.cli.stderr()).toContain('GET /api/status 200');
  expect(gateway.cli.stderr()).not.toContain(secret);
});
