import { expect, test } from '@jest/globals';
import type { ReadBlacklist } from '../data/frames-request.ts';
import { readFrameArgs } from '../frame-args.ts';
import type { FrameCompanions } from '../model/frame-input.ts';
import { detector, eventually, framesOfEachTest, input, later, rest } from './frame-model-parts.ts';

const frames = framesOfEachTest();

test('opens the frame that it is asked for, with the detector that was found', async () => {
  const opened = await frames.open({ frame: 5 });
  expect(opened.shown).toMatchObject({ kind: 'frame', number: 5 });
  expect(frames.reader.detectors).toEqual([detector.request]);
  expect(opened.detector.used?.origin).toBe('config');
});

test('shows the first frame before anything is known of what belongs to it', async () => {
  const found = later<FrameCompanions>();
  const opened = await frames.open({ frame: 5 }, { ...input, companions: found.promise });
  await eventually(() => opened.shown !== undefined);
  expect(frames.reader.detectors).toEqual([]);
  expect(opened.isBlacklisted(4)).toBe(false);
  found.resolve({ detector, blacklist: '/a/blacklist.txt' });
  await rest();
  expect(frames.reader.asked).toEqual([5, 5]);
  expect(opened.detector.used).toBe(detector);
  expect(opened.isBlacklisted(4)).toBe(true);
});

test('closes what turns out wrong after the first frame, and says why', async () => {
  frames.reader.flaw = 'The file was cut off.';
  const opened = await frames.open({ frame: 5 });
  expect(frames.reader.asked).toEqual([5]);
  expect(opened.opened).toBeUndefined();
  expect(opened.shown).toBeUndefined();
  expect(opened.problem).toBe('The file was cut off.');
  frames.reader.flaw = undefined;
  opened.openOther({ path: '/a/other.emc' });
  await rest();
  expect(opened.problem).toBeUndefined();
  expect(opened.shown).toMatchObject({ kind: 'frame', number: 0 });
});

test('knows the blacklist before the detector is read, and modes before the blacklist', async () => {
  const [read, list] = [later<undefined>(), later<ReadBlacklist>()];
  const blacklist = await frames.reader.blacklist();
  frames.reader.useDetector = () => read.promise;
  frames.reader.blacklist = () => list.promise;
  const ofFrames = new Int32Array(20);
  const modes = () => Promise.resolve({ iteration: 3, count: 2, ofFrames });
  const opened = await frames.open({}, { ...input, modes });
  expect(opened.modes?.ofFrames).toBe(ofFrames);
  expect(opened.isBlacklisted(4)).toBe(false);
  list.resolve(blacklist);
  await rest();
  expect(opened.isBlacklisted(4)).toBe(true);
  expect(opened.detector.isReading).toBe(true);
  read.resolve(undefined);
  await rest();
  expect(opened.detector.isReading).toBe(false);
});

test('goes through the frames that are not blacklisted', async () => {
  const opened = await frames.open({ frame: 3 });
  opened.step(1);
  expect(opened.frame).toBe(5);
  opened.setOrder({ skipBlacklisted: false });
  opened.step(-1);
  expect(opened.frame).toBe(4);
  opened.show(99);
  expect(opened.frame).toBe(19);
  opened.showRandom(0);
  expect(opened.frame).toBe(0);
});

test('goes through the frames of a mode of its run', async () => {
  const ofFrames = Int32Array.from({ length: 20 }, (_, frame) => frame % 5);
  const modes = () => Promise.resolve({ iteration: 3, count: 5, ofFrames });
  const opened = await frames.open({}, { ...input, modes });
  opened.setOrder({ mode: 2, skipBlacklisted: true });
  expect([...opened.order.between(0, Infinity)]).toEqual([2, 7, 17]);
  expect(opened.frame).toBe(2);
});

test('keeps its view while frames and powders come', async () => {
  const opened = await frames.open();
  opened.setView({ rings: false });
  const { view } = opened;
  opened.step(1);
  await opened.makePowder('mean', 0, 9);
  expect(opened.view).toBe(view);
  expect(opened.args.view).toBe(view);
});

test('of frames that are asked for while one is read, reads only the last', async () => {
  const opened = await frames.open();
  frames.reader.holds = true;
  [1, 2, 3, 5, 6].forEach((frame) => {
    opened.show(frame);
  });
  await rest();
  frames.reader.letGo();
  await rest();
  frames.reader.letGo();
  await rest();
  expect(frames.reader.asked).toEqual([0, 1, 6]);
  expect(opened.shown).toMatchObject({ number: 6 });
});

test('says why nothing can be shown', async () => {
  const refused = new Error('There is no such file.');
  const model = frames.make(() => Promise.reject(refused));
  await rest();
  expect(model.problem).toBe('There is no such file.');
  expect(model.isSettled).toBe(true);
});

test('disposed, it ends its frames.reader', async () => {
  const opened = await frames.open();
  opened.dispose();
  expect(frames.reader.isDisposed).toBe(true);
});

test('arguments of another version are read as far as they are right', () => {
  expect(readFrameArgs({ path: '/a', frame: 3 })).toEqual({ path: '/a', frame: 3 });
  expect(readFrameArgs({ path: '/a', view: { scale: 'cubic' } })).toEqual({ path: '/a' });
  expect(readFrameArgs({ path: 7 })).toEqual({});
});
