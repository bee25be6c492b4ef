import { expect, test } from '@jest/globals';
import type { PowderReport } from '../../../frame/data/frames-request.ts';
import type { VoxelFrames } from '../run-frames.ts';
import { VoxelSearch } from '../voxel-search.ts';

/** Frames whose searches a test lets end. */
class HeldFrames {
  readonly searches: {
    readonly report: PowderReport;
    readonly signal: AbortSignal;
    readonly answer: (found: VoxelFrames | undefined) => void;
    readonly refuse: (reason: Error) => void;
  }[] = [];

  framesAt(
    _: unknown,
    _iteration: number,
    report: PowderReport,
    signal: AbortSignal,
  ): Promise<VoxelFrames | undefined> {
    return new Promise((answer, refuse) => {
      this.searches.push({ report, signal, answer, refuse });
    });
  }
}

const lit = { frame: 7, photons: 2.5, weight: 1 };
const dark = { frame: 3, photons: 0, weight: 1 };

test('a report that comes after the answer does not take the list away', async () => {
  const frames = new HeldFrames();
  const search = new VoxelSearch(frames);
  const ended = search.find([1, 2, 3], 0, 4);
  const [{ report, answer }] = frames.searches;
  report(1, 2);
  expect(search.state).toEqual({ state: 'searching', done: 1, all: 2 });
  answer([lit, dark]);
  await ended;
  report(2, 2);
  expect(search.state).toEqual({ state: 'found', frames: [lit] });
  expect(search.searched).toEqual({ voxel: [1, 2, 3], mode: 0, iteration: 4 });
});

test('a search that fails says why', async () => {
  const frames = new HeldFrames();
  const search = new VoxelSearch(frames);
  const ended = search.find([0, 0, 0], 0, 1);
  frames.searches[0].refuse(new Error('gone'));
  await ended;
  expect(search.state).toEqual({ state: 'failed', reason: 'gone' });
});

test('what is cancelled, or replaced by another search, comes to nothing', async () => {
  const frames = new HeldFrames();
  const search = new VoxelSearch(frames);
  const first = search.find([0, 0, 0], 0, 1);
  const second = search.find([1, 0, 0], 0, 1);
  expect(frames.searches.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  frames.searches[0].answer([lit]);
  await first;
  expect(search.state.state).toBe('searching');
  search.cancel();
  expect(frames.searches[1].signal.aborted).toBe(true);
  frames.searches[1].refuse(new Error('cancelled'));
  await second;
  expect(search.state).toEqual({ state: 'none' });
});
