import { expect, test } from '@jest/globals';
import { detectorAt, gridOf } from '../../../viewers/frame/__tests__/detector-fixture.ts';
import { layOutDetector } from '../../../viewers/frame/lay-out-detector.ts';
import type { FrameRegion } from '../../../viewers/frame/region/frame-region.ts';
import { askedRegion } from '../model/asked-region.ts';
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

test('a command says the region, a part of it, or that there is to be none', () => {
  expect(askedRegion({ ...region }, null, layout)).toEqual(region);
  expect(askedRegion({ shape: 'none' }, region, layout)).toBeNull();
  // Without a shape: the one that is there goes, or a circle comes.
  expect(askedRegion({}, region, layout)).toBeNull();
  // Around the beam, which is between columns 1 and 2.
  expect(askedRegion({}, null, layout)).toMatchObject({ shape: 'circle', row: 1, radius: 1 });
  expect(askedRegion({ shape: 'rectangle', row: 2 }, null, layout)).toMatchObject({
    shape: 'rectangle',
    row: 1,
    rows: 3,
  });
  // Nonsense is none of a region's fields.
  expect(askedRegion({ shape: 'circle', row: 1, column: 1, radius: -3 }, null, layout)).toEqual({
    shape: 'circle',
    row: 1,
    column: 1,
    radius: 1,
  });
});

test('it is a part of the view, stays while frames change, and tells what is in it', async () => {
  const model = await frames.open();
  expect(markRegion(model, { ...region })).toMatchObject({ pixels: 4, sum: 0 });
  model.show(5);
  await rest();
  expect(model.view.region).toEqual(region);
  expect(readFrameArgs(JSON.parse(JSON.stringify(model.args)))).toMatchObject({
    frame: 5,
    view: { region },
  });
  expect(markRegion(model, { shape: 'none' })).toBeUndefined();
  expect(model.view.region).toBeNull();
});
