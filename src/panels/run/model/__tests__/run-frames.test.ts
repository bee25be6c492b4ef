import { expect, test } from '@jest/globals';
import { RunFrames, type OpenedFrames } from '../run-frames.ts';

/** Tells how often frames were opened, and their readers ended. */
function counted(): { readonly open: () => Promise<OpenedFrames>; opened: number; ended: number } {
  const counts = {
    opened: 0,
    ended: 0,
    open: (): Promise<OpenedFrames> => {
      counts.opened += 1;
      return Promise.resolve({
        reader: {
          frame: () => Promise.reject(new Error('no frame')),
          framesAt: () => Promise.resolve([]),
          cancelSearch: () => undefined,
          dispose: () => {
            counts.ended += 1;
          },
        },
        match: { of: () => Promise.resolve(undefined), orient: () => Promise.resolve(true) },
      });
    },
  };
  return counts;
}

const request = { voxel: [0, 0, 0], mode: 0, most: 1 } as const;
const search = [request, 1, () => undefined, new AbortController().signal] as const;

test('frames of a run begun anew are opened anew, and the former ones ended', async () => {
  const counts = counted();
  const frames = new RunFrames(counts.open);
  await frames.framesAt(...search);
  await frames.framesAt(...search);
  expect(counts).toMatchObject({ opened: 1, ended: 0 });
  frames.forget();
  await frames.framesAt(...search);
  expect(counts).toMatchObject({ opened: 2, ended: 1 });
  frames.dispose();
  await Promise.resolve();
  expect(counts.ended).toBe(2);
});

test('a closed panel opens no frames', async () => {
  const counts = counted();
  const frames = new RunFrames(counts.open);
  frames.dispose();
  await expect(frames.framesAt(...search)).rejects.toThrow('closed');
  expect(counts.opened).toBe(0);
});

test('a search that is given up before its orientations are known does not begin', async () => {
  const { open } = counted();
  const opened = await open();
  let searches = 0;
  const reader = {
    ...opened.reader,
    framesAt: () => {
      searches += 1;
      return Promise.resolve([]);
    },
  };
  const frames = new RunFrames(() => Promise.resolve({ ...opened, reader }));
  const search = new AbortController();
  const found = frames.framesAt(request, 1, () => undefined, search.signal);
  search.abort();
  await expect(found).rejects.toThrow();
  expect(searches).toBe(0);
  frames.dispose();
});

test('a search that is given up is ended in the worker', async () => {
  const { open } = counted();
  const opened = await open();
  const search = new AbortController();
  let giveUp: (reason: Error) => void = () => undefined;
  const reader = {
    ...opened.reader,
    framesAt: () => {
      // Once it is under way.
      setTimeout(() => {
        search.abort();
      });
      return new Promise<never>((_, reject) => {
        giveUp = reject;
      });
    },
    cancelSearch: () => {
      giveUp(new Error('given up'));
    },
  };
  const frames = new RunFrames(() => Promise.resolve({ ...opened, reader }));
  const found = frames.framesAt(request, 1, () => undefined, search.signal);
  await expect(found).rejects.toThrow('given up');
  frames.dispose();
});
