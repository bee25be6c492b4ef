import { expect, test } from '@jest/globals';
import type { FolderListing } from '@damselfly/remote/http';
import { ServerConnection } from '@jupyterlab/services';
import { GatewayError, transportError } from '../../gateway/gateway-error.ts';
import { findFile, type FileFinders } from '../find-file.ts';

const listing = (isCut: boolean): FolderListing => ({
  path: '/data',
  isCut,
  entries: [
    { name: 'a.txt', path: '/data/a.txt', kind: 'other', bytes: 1, modified: '2026-01-01T00:00Z' },
  ],
});

/** A gateway that answers so, and a file browser that fails so where it is asked. */
function finders(
  list: () => Promise<FolderListing>,
  get: FileFinders['contents']['get'] = () => Promise.reject(new Error('not asked in this test')),
): FileFinders {
  const contents = { get, driveName: () => '', localPath: (path: string) => path };
  return { places: { list }, contents };
}

test.each([
  ['/data/a.txt', false, 'there'],
  ['/data/a.txt', true, 'there'],
  ['/data/b.txt', false, 'absent'],
  // A folder of too many files does not tell, nor does any of hidden ones.
  ['/data/b.txt', true, 'unknown'],
  ['/data/.hidden', false, 'unknown'],
])('%s in a folder that is told in part: %s', async (path, isCut, answer) => {
  expect(
    await findFile(
      path,
      finders(() => Promise.resolve(listing(isCut))),
    ),
  ).toBe(answer);
});

test('a folder that is not there has no file', async () => {
  const error = new GatewayError(404, { tag: 'FileAccess', message: 'no such folder' });
  expect(
    await findFile(
      '/data/a.txt',
      finders(() => Promise.reject(error)),
    ),
  ).toBe('absent');
});

test.each([
  new GatewayError(403, { tag: 'FileAccess', message: 'permission denied' }),
  transportError('Forbidden', 403, 'log in again'),
  transportError('Unreachable', 0, 'the gateway does not answer'),
])(
  'a folder that cannot be looked at is no sign that a file is absent: $message',
  async (error) => {
    await expect(
      findFile(
        '/data/a.txt',
        finders(() => Promise.reject(error)),
      ),
    ).rejects.toBe(error);
  },
);

test.each([
  [404, 'absent'],
  [403, undefined],
])('without a gateway the file browser tells: %s', async (status, answer) => {
  const asked: string[] = [];
  const failure = new ServerConnection.ResponseError(new Response('', { status }));
  const found = findFile(
    '/data/a.txt',
    finders(
      () => Promise.reject(transportError('Absent', 404, 'no gateway')),
      (path) => {
        asked.push(path);
        return Promise.reject(failure);
      },
    ),
  );
  expect(await found.catch(() => undefined)).toBe(answer);
  expect(asked).toEqual(['data/a.txt']);
});
