import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReadBlacklist } from '../data/frames-request.ts';
import type { FrameArgs } from '../frame-args.ts';
import { readFrameArgs } from '../frame-args.ts';
import type { FrameCompanions, FrameInput, KnownDetector } from '../model/frame-input.ts';
import { FrameModel } from '../model/frame-model.ts';
import { FakeReader } from './fake-reader.ts';

const detector: KnownDetector = {
  request: { path: '/a/det.h5', isList: false, wavelength: 6 },
  origin: 'config',
};

const input: FrameInput = {
  photons: { path: '/a/photons.emc', isList: false },
  companions: Promise.resolve({ detector, blacklist: '/a/blacklist.txt' }),
  locate: () => Promise.reject(new Error('not asked for in this test')),
};

let model: FrameModel | undefined;
let reader: FakeReader;

beforeEach(() => {
  reader = new FakeReader();
});

afterEach(() => {
  model?.dispose();
});

async function open(
  args: FrameArgs = {},
  found: FrameInput | undefined = input,
): Promise<FrameModel> {
  model = new FrameModel(reader, () => Promise.resolve(found), args);
  await rest();
  return model;
}

/** Everything that has been begun goes on as far as it can. */
async function rest(): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await Promise.resolve();
  }
}

/** What is there when a test says so. */
function later<Result>(): {
  readonly promise: Promise<Result>;
  readonly resolve: (result: Result) => void;
} {
  let resolve: (result: Result) => void = () => undefined;
  const promise = new Promise<Result>((resolved) => {
    resolve = resolved;
  });
  return { promise, resolve };
}

async function eventually(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('FrameModel', () => {
  test('opens the frame that it is asked for, with the detector that was found', async () => {
    const opened = await open({ frame: 5 });
    expect(opened.shown).toMatchObject({ kind: 'frame', number: 5 });
    expect(reader.detectors).toEqual([detector.request]);
    expect(opened.detector.used?.origin).toBe('config');
  });

  test('shows the first frame before anything is known of what belongs to it', async () => {
    const found = later<FrameCompanions>();
    const opened = await open({ frame: 5 }, { ...input, companions: found.promise });
    await eventually(() => opened.shown !== undefined);
    expect(reader.detectors).toEqual([]);
    expect(opened.isBlacklisted(4)).toBe(false);
    found.resolve({ detector, blacklist: '/a/blacklist.txt' });
    await rest();
    expect(reader.asked).toEqual([5, 5]);
    expect(opened.detector.used).toBe(detector);
    expect(opened.isBlacklisted(4)).toBe(true);
  });

  test('closes what turns out wrong after the first frame, and says why', async () => {
    reader.flaw = 'The file was cut off.';
    const opened = await open({ frame: 5 });
    expect(reader.asked).toEqual([5]);
    expect(opened.opened).toBeUndefined();
    expect(opened.shown).toBeUndefined();
    expect(opened.problem).toBe('The file was cut off.');
    reader.flaw = undefined;
    opened.openOther({ path: '/a/other.emc' });
    await rest();
    expect(opened.problem).toBeUndefined();
    expect(opened.shown).toMatchObject({ kind: 'frame', number: 0 });
  });

  test('knows the blacklist before the detector is read, and modes before the blacklist', async () => {
    const [read, list] = [later<undefined>(), later<ReadBlacklist>()];
    const blacklist = await reader.blacklist();
    reader.useDetector = () => read.promise;
    reader.blacklist = () => list.promise;
    const ofFrames = new Int32Array(20);
    const modes = () => Promise.resolve({ iteration: 3, count: 2, ofFrames });
    const opened = await open({}, { ...input, modes });
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

  test.each([['is read'], ['has failed']])(
    'a powder, and every other frame, wait until the blacklist %s',
    async (end) => {
      const list = later<ReadBlacklist>();
      const blacklist = end === 'is read' ? await reader.blacklist() : { blacklistProblem: end };
      reader.blacklist = () => list.promise;
      const added: number[] = [];
      reader.powder = ({ frames }) => {
        added.push(...frames);
        return reader.frame(0);
      };
      const opened = await open({ frame: 2 });
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
    const blacklist = await reader.blacklist();
    reader.blacklist = () => list.promise;
    const opened = await open();
    const making = opened.makePowder('sum', 0, 9);
    opened.powder.cancel();
    list.resolve(blacklist);
    await making;
    expect(opened.shown?.kind).toBe('frame');
  });

  test('a detector that is chosen while another is looked for stays, with the wavelength that is found', async () => {
    const found = later<FrameCompanions>();
    const opened = await open({}, { ...input, companions: found.promise });
    await eventually(() => opened.shown !== undefined);
    expect(opened.detector.isSought).toBe(true);
    const choosing = opened.chooseDetector('/a/right.h5');
    found.resolve({ detector });
    await choosing;
    await rest();
    expect(reader.detectors).toEqual([{ path: '/a/right.h5', isList: false, wavelength: 6 }]);
    expect(opened.detector.used?.origin).toBe('chosen');
    expect(opened.detector.isSought).toBe(false);
  });

  test('other photons have nothing of the detector of those before', async () => {
    const found = later<FrameCompanions>();
    const other: FrameInput = {
      ...input,
      photons: { path: '/a/other.emc', isList: false },
      companions: found.promise,
    };
    model = new FrameModel(
      reader,
      ({ path }) => Promise.resolve(path === undefined ? input : other),
      {},
    );
    await rest();
    await model.chooseDetector('/a/right.h5');
    model.openOther({ path: '/a/other.emc' });
    await rest();
    expect(model.detector.used).toBeUndefined();
    found.resolve({});
    await rest();
    expect(model.detector.used).toBeUndefined();
    await model.chooseDetector('/a/right.h5');
    expect(model.detector.used?.request.wavelength).toBeUndefined();
  });

  test('goes through the frames that are not blacklisted', async () => {
    const opened = await open({ frame: 3 });
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
    const opened = await open({}, { ...input, modes });
    opened.setOrder({ mode: 2, skipBlacklisted: true });
    expect([...opened.order.between(0, Infinity)]).toEqual([2, 7, 17]);
    expect(opened.frame).toBe(2);
  });

  test('keeps its view while frames and powders come', async () => {
    const opened = await open();
    opened.setView({ rings: false });
    const { view } = opened;
    opened.step(1);
    await opened.makePowder('mean', 0, 9);
    expect(opened.view).toBe(view);
    expect(opened.args.view).toBe(view);
  });

  test('of frames that are asked for while one is read, reads only the last', async () => {
    const opened = await open();
    reader.holds = true;
    [1, 2, 3, 5, 6].forEach((frame) => {
      opened.show(frame);
    });
    await rest();
    reader.letGo();
    await rest();
    reader.letGo();
    await rest();
    expect(reader.asked).toEqual([0, 1, 6]);
    expect(opened.shown).toMatchObject({ number: 6 });
  });

  test('shows frames in the order of the file where the detector does not fit, and says why', async () => {
    reader.refused = '/a/det.h5';
    const opened = await open();
    expect(opened.detector.used).toBeUndefined();
    expect(opened.detector.problem).toBe('/a/det.h5 does not fit.');
    expect(opened.shown).toMatchObject({ kind: 'frame' });
    await opened.chooseDetector('/a/right.h5');
    await rest();
    expect(opened.detector.problem).toBeUndefined();
    expect(opened.detector.used).toMatchObject({
      origin: 'chosen',
      request: { path: '/a/right.h5', wavelength: 6 },
    });
    expect(opened.args.detector).toBe('/a/right.h5');
  });

  test('opens what is asked for last, and lays out by the detector that is chosen last', async () => {
    const finding: ((found: FrameInput) => void)[] = [];
    model = new FrameModel(reader, () => new Promise((resolve) => finding.push(resolve)), {});
    model.openOther({ path: '/a/other.emc' });
    const other = { ...input, photons: { path: '/a/other.emc', isList: false } };
    finding[1]?.(other);
    finding[0]?.(input);
    await rest();
    expect(reader.opened).toEqual([other.photons]);
    await Promise.all([model.chooseDetector('/a/slow.h5'), model.chooseDetector('/a/last.h5')]);
    expect(model.detector.used?.request.path).toBe('/a/last.h5');
    expect(model.detector.isReading).toBe(false);
  });

  test('a powder takes the place of the frame, which comes back', async () => {
    const opened = await open();
    await opened.makePowder('mean', 0, 9);
    expect(opened.shown).toMatchObject({ kind: 'powder', powder: { frameCount: 7, kind: 'mean' } });
    opened.show(opened.frame);
    await rest();
    expect(opened.shown).toMatchObject({ kind: 'frame', number: 0 });
  });

  test('a frame that was asked for before a powder, and comes after it, leaves it there', async () => {
    const opened = await open();
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const frameOf = reader.frame.bind(reader);
    reader.frame = async (number) => {
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

  test('says why nothing can be shown', async () => {
    const refused = new Error('There is no such file.');
    model = new FrameModel(reader, () => Promise.reject(refused), {});
    await rest();
    expect(model.problem).toBe('There is no such file.');
    expect(model.isSettled).toBe(true);
  });

  test('disposed, it ends its reader', async () => {
    const opened = await open();
    opened.dispose();
    expect(reader.isDisposed).toBe(true);
  });
});

test('arguments of another version are read as far as they are right', () => {
  expect(readFrameArgs({ path: '/a', frame: 3 })).toEqual({ path: '/a', frame: 3 });
  expect(readFrameArgs({ path: '/a', view: { scale: 'cubic' } })).toEqual({ path: '/a' });
  expect(readFrameArgs({ path: 7 })).toEqual({});
});
