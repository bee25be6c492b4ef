import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FakeSource } from '../../run/__tests__/fake-source.ts';
import { RunMatch } from '../model/run-match.ts';
import { FakeReader } from './fake-reader.ts';

let reader: FakeReader;

beforeEach(() => {
  reader = new FakeReader();
});

afterEach(() => {
  reader.dispose();
});

test('a frame is compared with the model of its mode, which is brought once', async () => {
  const source = new FakeSource();
  const match = new RunMatch(reader, source, 'a');
  expect(await match.of(1)).toMatchObject({
    frame: 1,
    iteration: 2,
    rotation: 2,
    mode: undefined,
    information: 2,
    picture: { photons: 1001 },
  });
  await match.of(0);
  expect(reader.models.map(({ mode }) => mode)).toEqual([0]);
  expect(reader.sliced).toEqual([1, 0]);
});

test('what is asked at the same time is answered one after the other', async () => {
  const match = new RunMatch(reader, new FakeSource(), 'a');
  const [found, isKnown, earlier] = await Promise.all([
    match.of(1, 2),
    match.orient(2),
    match.of(1, 1),
  ]);
  expect(found).toMatchObject({ iteration: 2, picture: { photons: 1001 } });
  expect(isKnown).toBe(true);
  expect(earlier).toMatchObject({ iteration: 1, picture: { photons: 1001 } });
  expect(reader.models).toHaveLength(2);
});

test('a question that fails does not hold up the next', async () => {
  const source = new FakeSource();
  const match = new RunMatch(reader, source, 'a');
  const frames = source.frames.bind(source);
  source.frames = () => Promise.reject(new Error('gone'));
  const failed = match.of(1);
  await expect(failed).rejects.toThrow('gone');
  source.frames = frames;
  expect(await match.of(1)).toMatchObject({ iteration: 2 });
});

test('each mode has its model', async () => {
  const source = new FakeSource();
  source.modes = { modes: 2 };
  const match = new RunMatch(reader, source, 'a');
  // Orientations 1, 2, 3: rotation times two modes, plus the mode.
  expect(await match.of(0)).toMatchObject({ rotation: 0, mode: 1 });
  expect(await match.of(1)).toMatchObject({ rotation: 1, mode: 0 });
  expect(await match.of(2)).toMatchObject({ rotation: 1, mode: 1 });
  expect(source.shownModes).toEqual([1, 0, 1]);
  expect(reader.models.map(({ mode }) => mode)).toEqual([1, 0, 1]);
});

test('follows the run, and stays with an iteration that is chosen', async () => {
  const source = new FakeSource();
  const match = new RunMatch(reader, source, 'a');
  expect((await match.of(0))?.iteration).toBe(2);
  source.tell({ iteration: 3 });
  expect((await match.of(0))?.iteration).toBe(3);
  expect((await match.of(0, 1))?.iteration).toBe(1);
});

test('before the first iteration there is nothing, and frames that take no part have no slice', async () => {
  const early = new FakeSource({ iteration: 0 });
  expect(await new RunMatch(reader, early, 'a').of(0)).toBeUndefined();
  const match = await new RunMatch(reader, new FakeSource(), 'a').of(19);
  expect(match).toEqual({ frame: 19, iteration: 2 });
  expect(reader.sliced).toEqual([]);
});
