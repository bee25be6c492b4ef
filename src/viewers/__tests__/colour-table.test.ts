import { describe, expect, test } from '@jest/globals';
import { COLOUR_MAP_NAMES } from '../colours/colour-map-name.ts';
import { colourGradient, colourTable } from '../colours/colour-table.ts';

/** Luminance as the eye weighs it (Rec. 709), of sRGB values without gamma: enough to order colours. */
function lightness(table: Uint8ClampedArray, i: number): number {
  return 0.2126 * table[4 * i] + 0.7152 * table[4 * i + 1] + 0.0722 * table[4 * i + 2];
}

describe('colourTable', () => {
  test.each(COLOUR_MAP_NAMES)('%s has 256 opaque colours without a jump', (name) => {
    const table = colourTable(name);
    expect(table).toHaveLength(1024);
    for (let i = 0; i < 256; i++) {
      expect(table[4 * i + 3]).toBe(255);
      for (let channel = 0; i > 0 && channel < 3; channel++) {
        expect(Math.abs(table[4 * i + channel] - table[4 * i - 4 + channel])).toBeLessThan(8);
      }
    }
  });

  test.each(['inferno', 'viridis', 'cividis', 'magma', 'grey', 'cubehelix', 'CMRmap'] as const)(
    '%s becomes lighter from end to end',
    (name) => {
      const table = colourTable(name);
      for (let i = 8; i < 256; i += 8) {
        expect(lightness(table, i)).toBeGreaterThan(lightness(table, i - 8));
      }
    },
  );

  test('cyclic ends where it begins, and is equally light everywhere', () => {
    const table = colourTable('cyclic');
    expect(table.slice(0, 4)).toEqual(table.slice(-4));
    for (let i = 0; i < 256; i++) {
      expect(Math.abs(lightness(table, i) - lightness(table, 0))).toBeLessThan(16);
    }
  });

  test.each([
    { name: 'inferno', first: [0, 0, 4], last: [252, 255, 164] },
    { name: 'viridis', first: [68, 1, 84], last: [253, 231, 37] },
    { name: 'inverted grey', first: [255, 255, 255], last: [0, 0, 0] },
    { name: 'coolwarm', first: [59, 76, 192], last: [180, 4, 38] },
    { name: 'cubehelix', first: [0, 0, 0], last: [255, 255, 255] },
    { name: 'CMRmap', first: [0, 0, 0], last: [255, 255, 255] },
    { name: 'jet', first: [0, 0, 128], last: [128, 0, 0] },
  ] as const)('$name begins and ends as published', ({ name, first, last }) => {
    const table = colourTable(name);
    expect([...table.subarray(0, 3)]).toEqual(first);
    expect([...table.subarray(1020, 1023)]).toEqual(last);
  });

  test('coolwarm is grey in the middle', () => {
    const [red, green, blue] = colourTable('coolwarm').subarray(4 * 127);
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(6);
  });
});

test('a gradient runs between two places', () => {
  const gradient = colourGradient('grey', 0.25, 0.75);
  expect(gradient).toContain('rgb(0 0 0) 25%');
  expect(gradient).toContain('rgb(255 255 255) 75%');
});
