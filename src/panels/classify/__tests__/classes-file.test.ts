import { Blob as BlobWithBytes } from 'node:buffer';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { ContentsManagerMock } from '@jupyterlab/services/lib/testutils';
import type { IPlaces } from '../../../services/places/tokens.ts';
import type { NearFile } from '../../frame/data/frame-files.ts';
import { classesBeside, saveClasses } from '../data/classes-file.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('not asked for in this test'));

/** The file browser shows the whole of `/data`, and nothing else. */
const places: IPlaces = {
  status: refuse,
  refresh: refuse,
  list: refuse,
  runAt: refuse,
  readText: refuse,
  toGateway: refuse,
  toContents: (path) =>
    Promise.resolve(path.startsWith('/data/') ? path.slice('/data/'.length) : undefined),
};

/** Files in memory, all of one folder. */
const filesWith = (texts: Readonly<Partial<Record<string, string>>>) => ({
  beside: (): Promise<readonly NearFile[]> =>
    Promise.resolve(Object.keys(texts).map((path) => ({ path, kind: 'other' as const }))),
  locate: (path: string) =>
    Promise.resolve({
      kind: 'blob' as const,
      blob: new Blob([texts[path] ?? '']),
      isFleeting: false,
    }),
});

beforeEach(() => {
  // That of jsdom gives no bytes.
  Object.defineProperty(globalThis, 'Blob', { value: BlobWithBytes, configurable: true });
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('classes stand beside the photons; other ones there are replaced when the user says so', async () => {
  const contents = new ContentsManagerMock();
  const folder = await contents.newUntitled({ type: 'directory' });
  const asked: string[] = [];
  const save = (classes: readonly number[], mayReplace: boolean) =>
    saveClasses(
      `/data/${folder.path}/photons.emc`,
      Uint8Array.from(classes),
      { contents, places },
      (path) => {
        asked.push(path);
        return Promise.resolve(mayReplace);
      },
    );
  const path = `${folder.path}/my_classes.dat`;
  const text = async () => String((await contents.get(path, { content: true })).content);
  expect(await save([1, 0, 2], false)).toBe(path);
  expect(await text()).toBe('a\n\nb\n');
  expect(await save([1, 0, 2], false)).toBe(path);
  expect(asked).toEqual([]);
  expect(await save([1, 1, 2], false)).toBeUndefined();
  expect(await text()).toBe('a\n\nb\n');
  expect(await save([1, 1, 2], true)).toBe(path);
  expect(await text()).toBe('a\na\nb\n');
  expect(asked).toEqual([path, path]);
  contents.dispose();
});

test('beside photons that the file browser does not show they are a download', async () => {
  const contents = new ContentsManagerMock();
  const clicked: string[] = [];
  URL.createObjectURL = () => 'blob:classes';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(this.download);
  });
  for (const photons of ['/elsewhere/photons.emc', 'chosen/1/photons.emc']) {
    await saveClasses(photons, Uint8Array.of(1), { contents, places }, refuse);
  }
  expect(clicked).toEqual(['my_classes.dat', 'my_classes.dat']);
  contents.dispose();
});

test('those that a config.ini names, or that lie there, are read', async () => {
  const files = filesWith({ '/a/my_classes.dat': 'a\n\n', '/a/other.dat': '\nz\n' });
  expect(await classesBeside('/a/photons.emc', 2, files)).toEqual(Uint8Array.of(1, 0));
  expect(await classesBeside('/a/photons.emc', 2, files, '/a/other.dat')).toEqual(
    Uint8Array.of(0, 26),
  );
  await expect(classesBeside('/a/photons.emc', 3, files)).rejects.toThrow(
    '/a/my_classes.dat: the file should be a list of 3 lines',
  );
  expect(await classesBeside('/a/photons.emc', 2, filesWith({}))).toBeUndefined();
});
