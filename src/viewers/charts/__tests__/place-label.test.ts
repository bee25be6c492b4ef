import { expect, test } from '@jest/globals';
import { placeLabel } from '../place-label.ts';

const CHART = { left: 50, right: 400, top: 100, bottom: 200 };
const FREE = { curve: [], marks: [] };

test('the label of a line stands at the right below it, above where the chart ends there', () => {
  expect(placeLabel(150, 100, CHART, FREE)).toEqual({ left: 300, top: 153 });
  expect(placeLabel(195, 100, CHART, FREE)).toEqual({ left: 300, top: 178 });
});

test('it gives way to the curve, also between two points', () => {
  const below = {
    curve: [
      { x: 60, y: 160 },
      { x: 390, y: 160 },
    ],
    marks: [],
  };
  expect(placeLabel(150, 100, CHART, below)).toEqual({ left: 300, top: 133 });
});

test('it gives way to marks', () => {
  const place = placeLabel(150, 100, CHART, { curve: [], marks: [350] });
  expect(place?.left).toBeLessThanOrEqual(350 - 100 - 3);
});

test('where there is no room there is none', () => {
  expect(placeLabel(150, 100, CHART, { curve: [], marks: [100, 190, 280, 370] })).toBeUndefined();
  expect(placeLabel(105, 100, { ...CHART, bottom: 115 }, FREE)).toBeUndefined();
});

test('what is not known hinders nothing', () => {
  const curve = [
    { x: 60, y: Number.NaN },
    { x: 390, y: Number.NaN },
  ];
  expect(placeLabel(150, 100, CHART, { curve, marks: [] })).toEqual({ left: 300, top: 153 });
});
