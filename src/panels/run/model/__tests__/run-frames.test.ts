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

const search = [{ voxel: [0, 0, 0], mode: 0, most: 1 }, 1, () => undefined] as const;

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
