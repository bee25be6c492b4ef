import { expect, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { detectorAt, gridOf } from '../../../viewers/frame/__tests__/detector-fixture.ts';
import { layOutDetector } from '../../../viewers/frame/lay-out-detector.ts';
import { DEFAULT_FRAME_STATE } from '../../../viewers/frame/frame-state.ts';
import type { FrameRegion } from '../../../viewers/frame/region/frame-region.ts';
import { askedRegion, type AskedRegion } from '../model/asked-region.ts';
import { markRegion } from '../model/mark-region.ts';
import { regionFigures, regionTable } from '../model/region-figures.ts';
import { readFrameArgs } from '../frame-args.ts';
import { framesOfEachTest, rest } from './frame-model-parts.ts';

const layout = layOutDetector(
  detectorAt(
    gridOf(3, 4),
    Array.from({ length: 12 }, (_, pixel) => (pixel === 5 ? 2 : 0)),
  ),
);
const values = Float32Array.from({ length: 12 }, (_, cell) => cell);
const region: FrameRegion = { shape: 'rectangle', row: 1, column: 0, rows: 2, columns: 2 };
const trans = nullTranslator.load('test');
const frames = framesOfEachTest();

test('a region has the photons of its pixels and their part of the frame', () => {
  // Cells 4, 5, 8 and 9, of which 5 is ignored.
  const figures = regionFigures({ layout, values, photons: 42 }, region);
  expect(figures).toMatchObject({ pixels: 3, masked: 1, lit: 3, sum: 21, mean: 7, largest: 9 });
  expect(figures.share).toBe(0.5);
  expect(regionFigures({ layout, values, photons: 0 }, region).share).toBeNaN();
});

test('what is copied is a table of names and plain numbers', () => {
  const figures = regionFigures({ layout, values, photons: 42 }, region);
  const [names, row] = regionTable('Frame 7', region, figures)
    .split('\n')
    .map((line) => line.split('\t'));
  expect(names).toHaveLength(row.length);
  expect(row[names.indexOf('name')]).toBe('Frame 7');
  expect(row[names.indexOf('columns')]).toBe('2');
  expect(Number(row[names.indexOf('deviation')])).toBeCloseTo(Math.sqrt(14 / 3), 12);
});

const asked = (region: AskedRegion, now: FrameRegion | null = null): FrameRegion | null =>
  askedRegion(region, now, layout, trans);

test('a command says the region, a part of it, or that there is to be none', () => {
  expect(asked({ ...region })).toEqual(region);
  expect(asked({ shape: 'none' }, region)).toBeNull();
  // Where nothing is said: the one that is there goes, or a circle comes.
  expect(asked({}, region)).toBeNull();
  expect(asked({ isPalette: true }, region)).toBeNull();
  // Around the beam, which is between columns 1 and 2.
  const circle = { shape: 'circle', row: 1, column: 1, radius: 1 };
  expect(asked({})).toEqual(circle);
  // Where something is said there is to be one.
  expect(asked({ radius: 2 }, region)).toEqual({ ...circle, radius: 2 });
  expect(asked({ row: 0.4, column: 2.6, radius: 1.7 })).toEqual({
    shape: 'circle',
    row: 0,
    column: 3,
    radius: 2,
  });
  // The place is that of the first pixel, as everywhere.
  expect(asked({ shape: 'rectangle', row: 2 })).toEqual({
    shape: 'rectangle',
    row: 2,
    column: 0,
    rows: 3,
    columns: 3,
  });
  expect(asked({ shape: 'rectangle', rows: 1, columns: 2 })).toEqual({
    shape: 'rectangle',
    row: 1,
    column: 0,
    rows: 1,
    columns: 2,
  });
});

test('a command that asks for what cannot be is told so', () => {
  expect(() => asked({ shape: 'triangle' })).toThrow('not "triangle"');
  expect(() => asked({ shape: 'circle', radius: -3 })).toThrow('"radius" of a region');
  expect(() => asked({ shape: 'circle', radius: 0.2 })).toThrow('not 0.2');
  expect(() => asked({ shape: 'circle', row: NaN })).toThrow('not NaN');
  expect(() => asked({ shape: 'rectangle', rows: '3' })).toThrow('not "3"');
  expect(() => asked({ shape: 'circle', rows: 3 })).toThrow('A circle has a "radius", not "rows"');
  expect(() => asked({ shape: 'rectangle', radius: 3 })).toThrow('not "radius"');
});

test('before there is a frame a command that marks a region says so', () => {
  const view = DEFAULT_FRAME_STATE;
  const model = { shown: undefined, view, setView: () => undefined };
  expect(() => markRegion(model, { ...region }, trans)).toThrow('No frame is there yet');
});

test('it is a part of the view, stays while frames change, and tells what is in it', async () => {
  const model = await frames.open();
  expect(markRegion(model, { ...region }, trans)).toMatchObject({ pixels: 4, sum: 0 });
  model.show(5);
  await rest();
  expect(model.view.region).toEqual(region);
  expect(readFrameArgs(JSON.parse(JSON.stringify(model.args)))).toMatchObject({
    frame: 5,
    view: { region },
  });
  expect(markRegion(model, { shape: 'none' }, trans)).toBeUndefined();
  expect(model.view.region).toBeNull();
});
