import { expect, test } from '@jest/globals';
import { StatusSchema } from '@damselfly/remote/http';
import { fakeGateway } from './fake-gateway.ts';

const STATUS = { version: '0.1.0', roots: [], engines: [] };

test('asks below the user’s base address and checks the answer', async () => {
  const { client, asked } = fakeGateway(() => Response.json(STATUS));

  await expect(client.get(StatusSchema, 'status')).resolves.toEqual(STATUS);

  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET status']);
});

test('an answer of another shape is an error', async () => {
  const { client } = fakeGateway(() => Response.json({ version: 7 }));

  await expect(client.get(StatusSchema, 'status')).rejects.toMatchObject({ tag: 'BadAnswer' });
});

test('the gateway’s own words become the error', async () => {
  const problem = { tag: 'Refused', message: 'The path leaves the roots.', fields: { path: '/x' } };
  const { client } = fakeGateway(() => Response.json(problem, { status: 403 }));

  await expect(client.getText('text', { query: { path: '/x' } })).rejects.toMatchObject({
    tag: 'Refused',
    message: 'The path leaves the roots.',
    status: 403,
    fields: { path: '/x' },
  });
});

test.each([
  [404, 'Absent'],
  [501, 'Absent'],
  [403, 'Forbidden'],
  [502, 'Unreachable'],
])('HTTP %p from somebody else is %p', async (status, tag) => {
  const { client } = fakeGateway(() => new Response('<html></html>', { status }));

  await expect(client.get(StatusSchema, 'status')).rejects.toMatchObject({ tag, status });
});

test('a lost network is told as such, an abort as its reason', async () => {
  const { client } = fakeGateway(() => Promise.reject(new TypeError('failed to fetch')));
  await expect(client.get(StatusSchema, 'status')).rejects.toMatchObject({ tag: 'Unreachable' });

  const reason = new Error('another iteration is shown');
  const signal = AbortSignal.abort(reason);
  await expect(client.get(StatusSchema, 'status', { signal })).rejects.toBe(reason);
});
