import { expect, test } from '@jest/globals';
import type { FrameCompanions, FrameInput } from '../model/frame-input.ts';
import { detector, eventually, framesOfEachTest, input, later, rest } from './frame-model-parts.ts';

const frames = framesOfEachTest();

test('a detector that is chosen while another is looked for stays, with the wavelength that is found', async () => {
  const found = later<FrameCompanions>();
  const opened = await frames.open({}, { ...input, companions: found.promise });
  await eventually(() => opened.shown !== undefined);
  expect(opened.detector.isSought).toBe(true);
  const choosing = opened.chooseDetector('/a/right.h5');
  found.resolve({ detector });
  await choosing;
  await rest();
  expect(frames.reader.detectors).toEqual([{ path: '/a/right.h5', isList: false, wavelength: 6 }]);
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
  const model = frames.make(({ path }) => Promise.resolve(path === undefined ? input : other));
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

test('shows frames in the order of the file where the detector does not fit, and says why', async () => {
  frames.reader.refused = '/a/det.h5';
  const opened = await frames.open();
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
  const model = frames.make(() => new Promise((resolve) => finding.push(resolve)));
  model.openOther({ path: '/a/other.emc' });
  const other = { ...input, photons: { path: '/a/other.emc', isList: false } };
  finding[1]?.(other);
  finding[0]?.(input);
  await rest();
  expect(frames.reader.opened).toEqual([other.photons]);
  await Promise.all([model.chooseDetector('/a/slow.h5'), model.chooseDetector('/a/last.h5')]);
  expect(model.detector.used?.request.path).toBe('/a/last.h5');
  expect(model.detector.isReading).toBe(false);
});
