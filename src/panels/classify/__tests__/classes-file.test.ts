import { Blob as BlobWithBytes } from 'node:buffer';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { ContentsManagerMock } from '@jupyterlab/services/lib/testutils';
import { folderOf } from '../../../services/places/paths.ts';
import type { IPlaces } from '../../../services/places/tokens.ts';
import type { NearFile } from '../../frame/data/frame-files.ts';
import { classesAt, findClassesFile, saveClasses, usualPlace } from '../data/classes-file.ts';

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

/** Files in memory. */
const filesWith = (texts: Readonly<Partial<Record<string, string>>>) => ({
  beside: (near: string): Promise<readonly NearFile[]> =>
    Promise.resolve(
      Object.keys(texts)
        .filter((path) => folderOf(path) === folderOf(near))
        .map((path) => ({ path, kind: 'other' as const })),
    ),
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
      usualPlace(`/data/${folder.path}/photons.emc`),
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
    await saveClasses(usualPlace(photons), Uint8Array.of(1), { contents, places }, refuse);
  }
  expect(clicked).toEqual(['my_classes.dat', 'my_classes.dat']);
  contents.dispose();
});

test('those that a config.ini names are found, else those beside the photons', async () => {
  const files = filesWith({ '/a/my_classes.dat': 'a\n\n', '/a/aux/other.dat': '\nz\n' });
  const find = (named?: string) => findClassesFile('/a/photons.emc', named, files);
  expect(await find()).toBe('/a/my_classes.dat');
  expect(await find('/a/aux/other.dat')).toBe('/a/aux/other.dat');
  expect(await find('/a/aux/missing.dat')).toBe('/a/my_classes.dat');
  expect(await findClassesFile('/b/photons.emc', '/a/other.dat', files)).toBeUndefined();
  expect(await classesAt('/a/my_classes.dat', 2, files)).toEqual(Uint8Array.of(1, 0));
  expect(await classesAt('/a/aux/other.dat', 2, files)).toEqual(Uint8Array.of(0, 26));
  await expect(classesAt('/a/my_classes.dat', 3, files)).rejects.toThrow(
    '/a/my_classes.dat: the file should be a list of 3 lines',
  );
});
