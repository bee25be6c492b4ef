import { beforeEach, expect, jest, test } from '@jest/globals';
import type { FolderEntry } from '@damselfly/remote/http';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { IPlaces } from '../../../services/places/tokens.ts';
import { DataTree } from '../data/data-tree.tsx';
import { TreeModel, type EntryRow } from '../data/tree-model.ts';

const entry = (path: string, kind: FolderEntry['kind'], bytes = 0): FolderEntry => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  kind,
  bytes,
  modified: '2026-11-21T12:00:00Z',
});

const FOLDERS: Readonly<Record<string, FolderEntry[]>> = {
  '/data': [
    entry('/data/run10', 'folder'),
    entry('/data/run9', 'folder'),
    entry('/data/notes.txt', 'other', 10),
    entry('/data/photons.emc', 'photons', 41_000_000),
  ],
  '/data/run9': [entry('/data/run9/config.ini', 'config', 900)],
  '/data/run10': [entry('/data/run10/a.png', 'other'), entry('/data/run10/b.png', 'other')],
};

const places: IPlaces = {
  status: () =>
    Promise.resolve({
      version: '0',
      roots: [{ name: 'data', path: '/data', isServerRoot: true }],
      engines: [],
    }),
  refresh: () => Promise.resolve(),
  list: (path) => {
    const entries = FOLDERS[path];
    return Promise.resolve({ path, entries, isCut: false });
  },
  runAt: () => Promise.reject(new Error('no run')),
  readText: () => Promise.resolve(''),
  toGateway: () => Promise.resolve(undefined),
  toContents: () => Promise.resolve(undefined),
};

const opened: EntryRow[] = [];
let model: TreeModel;
const names = (): (string | null)[] =>
  screen.getAllByRole('treeitem').map(({ textContent }) => textContent);

beforeEach(async () => {
  opened.length = 0;
  model = new TreeModel(places);
  await model.load();
  render(<DataTree model={model} onOpen={(row) => opened.push(row)} />);
});

test('the only root is open: folders first, numbers as people count, files of ours with their size', () => {
  expect(names()).toEqual(['data', 'run9', 'run10', 'photons.emc41.0\u202fMB']);
});

test('a click opens a folder, then the file in it', async () => {
  await userEvent.click(screen.getByRole('treeitem', { name: /run9/, expanded: false }));
  await userEvent.click(await screen.findByRole('treeitem', { name: /config.ini/ }));

  expect(opened.map(({ path, kind }) => [path, kind])).toEqual([
    ['/data/run9/config.ini', 'config'],
  ]);
});

test('arrows walk, open, go in and out again; Enter opens a file', async () => {
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await screen.findByRole('treeitem', { name: /config.ini/ });
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(opened.map(({ name }) => name)).toEqual(['config.ini']);

  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement?.textContent).toBe('run9');
  await userEvent.keyboard('{ArrowLeft}');
  expect(names()).toHaveLength(4);
});

test('the only root stays closed where its user has closed it, however often it is read anew', async () => {
  await userEvent.click(screen.getByRole('treeitem', { name: /^data/ }));
  await act(() => model.load());
  expect(names()).toEqual(['data']);
});

test('the right arrow stays at an open folder that ends the list and has nothing to show', async () => {
  await userEvent.click(screen.getByRole('treeitem', { name: /^data/ }));
  jest.spyOn(places, 'list').mockResolvedValueOnce({ path: '/data', entries: [], isCut: false });
  await userEvent.keyboard('{ArrowRight}');
  await screen.findByText('Empty');
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('data');
});

test('a folder without files of ours says how many others it has', async () => {
  await userEvent.click(screen.getByRole('treeitem', { name: /run10/ }));

  expect(await screen.findByText('2 files of other kinds')).toBeTruthy();
});

test('a folder that cannot be read says why', async () => {
  jest.spyOn(places, 'list').mockRejectedValueOnce(new Error('You may not read /data/run9.'));
  await userEvent.click(screen.getByRole('treeitem', { name: /run9/ }));

  expect(await screen.findByText('You may not read /data/run9.')).toBeTruthy();
});
