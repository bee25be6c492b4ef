import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_RING,
  radialProfile,
  radialRings,
  type RadialPlaces,
} from '../../src/photons/radial-profile.ts';

/** Ring by ring from the definition: the mean of what counts and lies within half a width of the ring. */
function expected(values: readonly number[], places: RadialPlaces, width: number): number[] {
  const farthest = Math.max(0, ...Array.from(places.q));
  return Array.from({ length: Math.round(farthest / width) + 1 }, (_, ring) => {
    const inside = values.filter((value, place) => {
      const pixel = places.pixels[place];
      const isIn = pixel >= 0 && Math.round(places.q[pixel] / width) === ring;
      return isIn && places.mask[place] < 2 && !Number.isNaN(value);
    });
    return inside.reduce((sum, value) => sum + value, 0) / inside.length;
  });
}

/** Places that hold their pixels in order, at these positions in pixels from the beam. */
function flat(positions: readonly (readonly [number, number])[], mask?: readonly number[]) {
  return {
    pixels: positions.map((_, pixel) => pixel),
    mask: mask ?? positions.map(() => 0),
    q: positions.map(([x, y]) => Math.hypot(x, y)),
  };
}

function grid(rows: number, columns: number, down = 0, right = 0): [number, number][] {
  return Array.from({ length: rows * columns }, (_, t) => [
    Math.floor(t / columns) - (rows - 1) / 2 + down,
    (t % columns) - (columns - 1) / 2 + right,
  ]);
}

describe('the radial profile', () => {
  it('is the mean of what counts in each ring, for any pixels, masks, gaps and values', () => {
    const place = fc.record({
      value: fc.oneof(
        fc.nat(50),
        fc.constant(0),
        fc.constant(NaN),
        fc.double({ min: -2, max: 9, noNaN: true }),
      ),
      mask: fc.constantFrom(0, 1, 2, 255),
      q: fc.double({ min: 0, max: 40, noNaN: true }),
      isThere: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.double({ min: 0.3, max: 7, noNaN: true }),
        (all, width) => {
          const places = {
            pixels: all.map(({ isThere }, i) => (isThere ? i : -1)),
            mask: all.map(({ mask }) => mask),
            q: all.map(({ q }) => q),
          };
          const values = all.map(({ value }) => value);
          const found = radialProfile(values, radialRings(places, width));
          const wanted = expected(values, places, width);
          expect(found).toHaveLength(wanted.length);
          wanted.forEach((mean, ring) => {
            // Sums of some dozen numbers of the same size.
            const isSame = Math.abs(found[ring] - mean) <= 1e-12;
            expect(isSame || Number.isNaN(found[ring] + mean)).toBe(true);
            expect(Number.isNaN(found[ring])).toBe(Number.isNaN(mean));
          });
        },
      ),
    );
  });

  it('of photons that fall off as 1 / q is that, out into the corners', () => {
    const places = flat(grid(41, 57));
    const values = places.q.map((q) => 100 / Math.max(q, 1));
    const profile = radialProfile(values, radialRings(places, 1));
    expect(profile).toHaveLength(Math.round(Math.hypot(20, 28)) + 1);
    for (let ring = 5; ring < profile.length; ring++) {
      // A ring of one pixel is 1/q wide in 1/q: its mean lies nearer than half of that.
      expect(Math.abs(profile[ring] / (100 / ring) - 1)).toBeLessThan(0.5 / ring);
    }
  });

  it('has no value behind a beam stop nor between panels, and is as long as the detector', () => {
    // Two panels of unequal shape, and nothing from 9 to 17 pixels from the beam.
    const positions = [...grid(9, 11), ...grid(5, 8, 0, 21)];
    const mask = positions.map(([x, y]) => (Math.hypot(x, y) < 2.5 ? 2 : 0));
    const places = flat(positions, mask);
    const rings = radialRings(places, 1);
    const profile = radialProfile(
      positions.map(() => 3),
      rings,
    );
    const has = Array.from(profile, (mean) => !Number.isNaN(mean));
    expect(has.slice(0, 2)).toEqual([false, false]);
    expect(has.slice(3, 7)).toEqual([true, true, true, true]);
    expect(has.slice(9, 17)).toEqual(Array.from({ length: 8 }, () => false));
    expect(has.slice(18, 25)).toEqual(Array.from({ length: 7 }, () => true));
    expect(rings.pixels.reduce((sum, count) => sum + count, 0)).toBe(
      mask.filter((kind) => kind === 0).length,
    );
    expect(new Set(profile.filter((mean) => !Number.isNaN(mean)))).toEqual(new Set([3]));
  });

  it('takes wider rings where there would be too many to number, and none is out of range', () => {
    const places = flat([
      [0, 0],
      [0, 5e6],
    ]);
    const { of, width, pixels } = radialRings(places, 1);
    expect(width).toBeGreaterThan(70);
    expect(of[0]).toBe(0);
    expect(of[1]).toBe(pixels.length - 1);
    expect(of[1]).toBeLessThan(NO_RING);
  });

  it('of nothing is one ring without a value', () => {
    const profile = radialProfile([], radialRings({ pixels: [], mask: [], q: [] }, 1));
    expect([...profile]).toEqual([NaN]);
  });
});
