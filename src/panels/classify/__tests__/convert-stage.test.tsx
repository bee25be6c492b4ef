import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { FrameInput } from '../../frame/model/frame-input.ts';
import { classifierOfEachTest, does, input, press, type } from './shown-classifier.tsx';

const classifier = classifierOfEachTest();

test('settings that make no conversion are marked', async () => {
  const panel = classifier();
  await panel.show({ stage: 'convert', conversion: { angularStep: 150 } });
  const isRefused = (): boolean =>
    screen.getByRole('button', { name: 'Convert frames' }).hasAttribute('disabled');
  expect(screen.getByText('Up to 120: a correlation needs two directions.')).toBeTruthy();
  expect(isRefused()).toBe(true);
  await press('radio', 'Polar');
  expect(isRefused()).toBe(false);
  await does(() => {
    panel.model.set({ range: { first: 9, last: 5 } });
  });
  expect(screen.getByText('Not before the first frame.')).toBeTruthy();
  expect(isRefused()).toBe(true);
});

test.each([
  ['First frame', '-3', '0', 'A whole number from 0 to 19.'],
  ['Last frame', '4.5', '12', 'A whole number from 0 to 19.'],
  ['Every', '0', '2', 'A whole number from 1 to 20.'],
])('%s = %s is marked until it is %s', async (name, wrong, right, told) => {
  const panel = classifier();
  await panel.show({ stage: 'convert' });
  const convert = screen.getByRole('button', { name: 'Convert frames' });
  const field = await type(name, wrong);
  expect(screen.getByText(told)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(convert.hasAttribute('disabled')).toBe(true);
  expect(convert.title).toBe('Correct the marked fields first.');
  await type(name, right);
  expect(screen.queryByText(told)).toBeNull();
  expect(convert.hasAttribute('disabled')).toBe(false);
});

test('frames are converted: those in the range, blank ones told', async () => {
  const panel = classifier();
  await panel.show({ stage: 'convert', range: { first: 2, last: 12, every: 2 } });
  expect(screen.getByText(/^4 frames, 252 values each: /)).toBeTruthy();
  await press('button', 'Convert frames');
  expect([...panel.analyser.converted[0].frames]).toEqual([2, 5, 7, 10]);
  expect(panel.analyser.converted[0].detector?.path).toBe('/a/det.h5');
  expect(
    screen.getByText(
      '3 frames are converted. 1 frame holds nothing in the rings, and is left out.',
    ),
  ).toBeTruthy();
  await press('radio', 'Polar');
  expect(screen.getByText(/They are of earlier settings/)).toBeTruthy();
});

test('a config.ini says how frames are converted, and where their classes are', async () => {
  const panel = classifier();
  const found: FrameInput = {
    ...input,
    // Whichever detector was chosen.
    companions: Promise.resolve({
      detector: { request: { path: '/a/det.h5', isList: false }, origin: 'chosen' },
      config: '/a/config.ini',
      blacklist: '/a/blacklist.txt',
    }),
  };
  const polar = { leastRadius: 3, mostRadius: 30, radialStep: 1, angularStep: 10 };
  await panel.show(
    { stage: 'convert', conversion: { angularStep: 20 } },
    { found, settings: { polar, classes: '/a/aux/my_classes.dat' } },
  );
  expect(panel.model.labelSource.file).toBe('/a/aux/my_classes.dat');
  expect(panel.named).toEqual(['/a/aux/my_classes.dat']);
  const { options } = panel.model.analysis;
  expect([options.leastRadius, options.mostRadius, options.angularStep]).toEqual([3, 30, 20]);
});

test('rings end with the detector where it ends before, unless it is said where', async () => {
  const panel = classifier();
  const said = /^The radius to which this detector/;
  const radius = (): string =>
    screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Radius to' }).value;
  await panel.show({ stage: 'convert', conversion: { leastRadius: 0 } });
  // Three rows of four pixels.
  expect(radius()).toBe('2');
  expect(screen.getByText(said)).toBeTruthy();
  await press('button', 'Convert frames');
  expect(panel.analyser.converted[0].options.mostRadius).toBe(2);
  await does(() => {
    panel.model.set({ conversion: { leastRadius: 0, mostRadius: 30 } });
  });
  expect(radius()).toBe('30');
  expect(screen.queryByText(said)).toBeNull();
  // A ring there has to be.
  await does(() => {
    panel.model.set({ conversion: {} });
  });
  expect(radius()).toBe('60');
  panel.close();

  const polar = { leastRadius: 0, mostRadius: 40, radialStep: 2, angularStep: 10 };
  const config = { config: '/a/config.ini', blacklist: '/a/blacklist.txt' };
  const detector = { request: { path: '/a/det.h5', isList: false }, origin: 'config' } as const;
  const companions = Promise.resolve({ detector, ...config });
  const found: FrameInput = { ...input, companions };
  await panel.show({ stage: 'convert' }, { found, settings: { polar } });
  expect(radius()).toBe('40');
  expect(screen.queryByText(said)).toBeNull();
});

test('frames are converted when it is known which are blacklisted, unless that is cancelled', async () => {
  const panel = classifier();
  let read: (path: string | undefined) => void = () => undefined;
  const blacklist = new Promise<string | undefined>((resolve) => {
    read = resolve;
  });
  const companions = blacklist.then((path) => ({
    detector: { request: { path: '/a/det.h5', isList: false }, origin: 'folder' as const },
    ...(path !== undefined && { blacklist: path }),
  }));
  await panel.show({ stage: 'convert', range: { last: 8 } }, { found: { ...input, companions } });
  await press('button', 'Convert frames');
  expect(screen.getByText(/^Converting frames/)).toBeTruthy();
  expect(panel.analyser.converted).toEqual([]);
  await press('button', 'Cancel');
  await does(() => void panel.model.analysis.convert());
  await does(() => {
    read('/a/blacklist.txt');
  });
  expect(panel.analyser.converted.map(({ frames }) => [...frames])).toEqual([[1, 2, 3, 5, 6, 7]]);
});
