import { describe, expect, it } from '@jest/globals';
import { gridOf, placeAfter } from '../class-grid.ts';

const room = { width: 600, height: 400, gap: 12, caption: 36 };

describe('the grid of classes', () => {
  it('shows few of them as large as they fit', () => {
    expect(gridOf(3, room)).toEqual({ columns: 3, edge: 192 });
    expect(gridOf(1, room)).toEqual({ columns: 1, edge: 364 });
  });

  it('takes more rows for more of them', () => {
    const { columns, edge } = gridOf(8, room);
    expect(columns).toBe(4);
    expect(edge).toBeCloseTo(141, 6);
  });

  it('keeps many of them readable, to be scrolled', () => {
    const { columns, edge } = gridOf(100, room);
    expect(edge).toBeGreaterThanOrEqual(96);
    expect(columns * edge + (columns - 1) * room.gap).toBeCloseTo(room.width, 6);
  });

  it('has a column even where there is no room', () => {
    expect(gridOf(4, { ...room, width: 40, height: 40 })).toEqual({ columns: 1, edge: 40 });
  });

  it('is walked through with the arrow keys, and not beyond its ends', () => {
    const grid = { count: 7, columns: 3 };
    const after = (key: string, place: number): number | undefined => placeAfter(key, place, grid);
    expect(after('ArrowRight', 2)).toBe(3);
    expect(after('ArrowLeft', 0)).toBe(0);
    expect(after('ArrowDown', 1)).toBe(4);
    expect(after('ArrowDown', 5)).toBe(5);
    expect(after('ArrowUp', 4)).toBe(1);
    expect(after('Home', 4)).toBe(0);
    expect(after('End', 4)).toBe(6);
    expect(after('a', 4)).toBeUndefined();
  });
});
