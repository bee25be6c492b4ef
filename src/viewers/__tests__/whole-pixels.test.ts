import { expect, test } from '@jest/globals';
import { wholePixels } from '../slices/whole-pixels.ts';

test.each([1, 1.25, 2])(
  'at %p pixels per CSS pixel a canvas lies on whole ones, inside',
  (ratio) => {
    const box = { left: 999.656, top: 120.25, width: 268.656, height: 301.5 };
    const { left, top, width, height } = wholePixels(box, ratio);
    for (const pixels of [left, top, width, height]) {
      expect(Number.isInteger(pixels)).toBe(true);
    }
    expect(left).toBeGreaterThanOrEqual(box.left * ratio);
    expect(left + width).toBeLessThanOrEqual((box.left + box.width) * ratio);
    expect(top + height).toBeLessThanOrEqual((box.top + box.height) * ratio);
    expect(width).toBeGreaterThan(box.width * ratio - 2);
  },
);

test('nothing is left of a field without room', () => {
  expect(wholePixels({ left: 0.5, top: 0.5, width: 0, height: 0 }, 1)).toMatchObject({ width: 0 });
});
