import { expect, test } from '@jest/globals';
import type { LaidOutFrame, PowderReport, ReadBlacklist } from '../data/frames-request.ts';
import { framesOfEachTest, later, rest } from './frame-model-parts.ts';

const frames = framesOfEachTest();

test.each([['is read'], ['has failed']])(
  'a powder, and every other frame, wait until the blacklist %s',
  async (end) => {
    const list = later<ReadBlacklist>();
    const blacklist =
      end === 'is read' ? await frames.reader.blacklist() : { blacklistProblem: end };
    frames.reader.blacklist = () => list.promise;
    const added: number[] = [];
    frames.reader.powder = (request) => {
      added.push(...request.frames);
      return frames.reader.frame(0);
    };
    const opened = await frames.open({ frame: 2 });
    opened.setOrder({ parity: 'odd' });
    const making = opened.makePowder('sum', 0, 9);
    await rest();
    expect(added).toEqual([]);
    expect(opened.order.count).toBe(20);
    expect(opened.powder.state.state).toBe('making');
    list.resolve(blacklist);
    await making;
    expect(added).toEqual(end === 'is read' ? [2, 5, 7] : [1, 3, 5, 7, 9]);
    expect(opened.frame).toBe(end === 'is read' ? 2 : 3);
  },
);

test('a powder that waits can be cancelled', async () => {
  const list = later<ReadBlacklist>();
  const blacklist = await frames.reader.blacklist();
  frames.reader.blacklist = () => list.promise;
  const opened = await frames.open();
  const making = opened.makePowder('sum', 0, 9);
  opened.powder.cancel();
  list.resolve(blacklist);
  await making;
  expect(opened.shown?.kind).toBe('frame');
});

test('a powder takes the place of the frame, which comes back', async () => {
  const opened = await frames.open();
  await opened.makePowder('mean', 0, 9);
  expect(opened.shown).toMatchObject({ kind: 'powder', powder: { frameCount: 7, kind: 'mean' } });
  opened.show(opened.frame);
  await rest();
  expect(opened.shown).toMatchObject({ kind: 'frame', number: 0 });
});

test('a frame that was asked for before a powder, and comes after it, leaves it there', async () => {
  const opened = await frames.open();
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const frameOf = frames.reader.frame.bind(frames.reader);
  frames.reader.frame = async (number) => {
    await late;
    return await frameOf(number);
  };
  opened.show(5);
  await opened.makePowder('mean', 0, 9);
  answer();
  await rest();
  expect(opened.shown?.kind).toBe('powder');
  opened.show(5);
  await rest();
  expect(opened.shown).toMatchObject({ kind: 'frame', number: 5 });
});

test('what is told of a powder after its end, or of one that was cancelled, changes nothing', async () => {
  const opened = await frames.open();
  const made = later<LaidOutFrame>();
  const picture = await frames.reader.frame(0);
  let report: PowderReport = () => undefined;
  frames.reader.powder = (_, tell) => {
    report = tell;
    return made.promise;
  };
  const making = opened.makePowder('sum', 0, 9);
  await rest();
  report(3, 7);
  expect(opened.powder.state).toEqual({ state: 'making', done: 3, all: 7 });
  made.resolve(picture);
  await making;
  report(7, 7);
  expect(opened.powder.state).toEqual({ state: 'none' });
  expect(opened.shown?.kind).toBe('powder');

  frames.reader.powder = (_, tell) => {
    report = tell;
    return Promise.reject(new Error('cut off'));
  };
  await opened.makePowder('sum', 0, 9);
  report(7, 7);
  expect(opened.powder.state).toEqual({ state: 'failed', reason: 'cut off' });

  void opened.makePowder('sum', 0, 9);
  await rest();
  const ofCancelled = report;
  opened.powder.cancel();
  ofCancelled(2, 7);
  expect(opened.powder.state).toEqual({ state: 'none' });
});
