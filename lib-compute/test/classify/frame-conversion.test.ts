import { describe, expect, it, test } from 'vitest';
import {
  FrameConversion,
  MOST_CORRELATED_STEP,
  type ConversionOptions,
} from '../../src/classify/frame-conversion.ts';
import { AngularHarmonics, harmonicCount } from '../../src/classify/angular-harmonics.ts';
import { PolarBins } from '../../src/classify/polar-bins.ts';
import { randomNumbers } from '../support/random-problem.ts';
import { refusalOf } from '../support/refusal.ts';

const HALF = 12;
const EDGE = 2 * HALF + 1;

/** A square detector around the beam; `masked` pixels are ignored. */
function square(masked: (x: number, y: number) => boolean = () => false) {
  const x = Array.from({ length: EDGE ** 2 }, (_, t) => Math.floor(t / EDGE) - HALF);
  const y = Array.from({ length: EDGE ** 2 }, (_, t) => (t % EDGE) - HALF);
  return { x, y, mask: x.map((value, t) => (masked(value, y[t]) ? 2 : 0)) };
}

const options = (more: Partial<ConversionOptions> = {}): ConversionOptions => ({
  kind: 'correlation',
  normalises: false,
  leastRadius: 3,
  mostRadius: 11,
  radialStep: 2,
  angularStep: 20,
  ...more,
});

describe('a polar grid', () => {
  it('joins each pixel that is not masked, and its opposite, in one bin', () => {
    const pixels = square((x, y) => x > 0 && y > 4);
    const grid = new PolarBins(pixels, options());
    const inRings = pixels.x.filter((x, t) => {
      const ring = Math.floor(Math.hypot(x, pixels.y[t]) / 2);
      return pixels.mask[t] === 0 && ring >= 1 && ring < 6;
    });
    expect([...grid.pixelCounts].reduce((sum, count) => sum + count, 0)).toBe(inRings.length);
    const random = randomNumbers(3);
    const half = Float64Array.from({ length: EDGE ** 2 }, () => random());
    const even = new PolarBins(square(), options());
    const turned = even.means((t) => half[EDGE ** 2 - 1 - t]);
    even
      .means((t) => half[t])
      .forEach((value, bin) => {
        expect(turned[bin]).toBeCloseTo(value, 12);
      });
  });

  it('means what a sum over all pixels says, and 0 where there are none', () => {
    const pixels = square((x) => x > 0);
    const grid = new PolarBins(pixels, options({ angularStep: 7 }));
    const random = randomNumbers(5);
    const frame = Float64Array.from({ length: EDGE ** 2 }, () => random());
    const means = grid.means((t) => frame[t]);
    // 7 degrees do not divide half a turn: 26 directions do.
    expect(grid.directions).toBe(26);
    for (let bin = 0; bin < means.length; bin++) {
      const [ring, direction] = [Math.floor(bin / 26), bin % 26];
      const own = [...frame.keys()].filter((t) => {
        const angle = Math.atan2(pixels.y[t], pixels.x[t]);
        const turn = (angle < 0 ? angle + Math.PI : angle) / Math.PI;
        return (
          pixels.mask[t] === 0 &&
          Math.floor(Math.hypot(pixels.x[t], pixels.y[t]) / 2) - 1 === ring &&
          Math.floor(turn * 26) % 26 === direction
        );
      });
      const truth = own.reduce((sum, t) => sum + frame[t], 0) / Math.max(1, own.length);
      expect(means[bin]).toBeCloseTo(truth, 12);
    }
  });

  it.each([
    [{ radialStep: 0 }, 'steps above 0'],
    [{ angularStep: 200 }, 'up to 180 degrees'],
    [{ leastRadius: 12 }, 'the last one larger than the first'],
    [{ leastRadius: 40, mostRadius: 50 }, 'none from 40 to 50 pixels'],
  ])('is refused with %o', async (more, message) => {
    const error = await refusalOf(() => new PolarBins(square(), options(more)));
    expect(error.message).toContain(message);
  });
});

describe.each([1, 2, 3, 7, 12, 17, 18, 36])('harmonics of rings of %i directions', (directions) => {
  const random = randomNumbers(directions);
  const polar = Float64Array.from({ length: 4 * directions }, (_, i) =>
    i < directions ? 2.5 : random(),
  );
  const counts = new Uint32Array(4 * directions).fill(3);
  const harmonics = new AngularHarmonics(directions);
  const kept = harmonicCount(directions);

  it('are those of the sum over all directions', () => {
    const found = harmonics.of(polar, counts, false);
    expect(found.length).toBe(4 * kept);
    for (let ring = 0; ring < 4; ring++) {
      const values = polar.slice(ring * directions, (ring + 1) * directions);
      for (let order = 1; order <= kept; order++) {
        let [real, imaginary] = [0, 0];
        values.forEach((value, n) => {
          real += value * Math.cos((2 * Math.PI * order * n) / directions);
          imaginary -= value * Math.sin((2 * Math.PI * order * n) / directions);
        });
        const truth = Math.hypot(real, imaginary);
        expect(found[ring * kept + order - 1]).toBeCloseTo(truth, 10);
      }
    }
  });

  it('are squares of the transform of the correlation of a ring with itself', () => {
    const values = [...polar.slice(directions, 2 * directions)];
    const mean = values.reduce((sum, value) => sum + value, 0) / directions;
    const correlation = values.map((_, shift) =>
      values.reduce(
        (sum, value, n) => sum + (value - mean) * (values[(n + shift) % directions] - mean),
        0,
      ),
    );
    const found = harmonics.of(polar, counts, false).slice(kept, 2 * kept);
    found.forEach((value, i) => {
      const order = i + 1;
      const truth = correlation.reduce(
        (sum, one, n) => sum + one * Math.cos((2 * Math.PI * order * n) / directions),
        0,
      );
      expect(value ** 2).toBeCloseTo(truth, 9);
    });
  });

  it('stay the same when the pattern is turned, and normalised when it is brighter', () => {
    const turned = polar.map((_, i) => {
      const ring = Math.floor(i / directions);
      return 4 * polar[ring * directions + ((i + 1) % directions)];
    });
    const found = harmonics.of(polar, counts, true);
    harmonics.of(turned, counts, true).forEach((value, i) => {
      expect(value).toBeCloseTo(found[i], 10);
    });
    // A ring of one value has no direction.
    expect([...found.slice(0, kept)].every((value) => value === 0)).toBe(true);
  });
});

it('bins without pixels count as the mean of their ring', () => {
  const counts = Uint32Array.of(1, 1, 0, 1);
  const with0 = new AngularHarmonics(4).of(Float64Array.of(1, 2, 0, 6), counts, false);
  const with3 = new AngularHarmonics(4).of(
    Float64Array.of(1, 2, 3, 6),
    new Uint32Array(4).fill(1),
    false,
  );
  expect([...with0]).toEqual([...with3]);
});

describe('a frame', () => {
  const random = randomNumbers(9);
  const frame = Float64Array.from({ length: EDGE ** 2 }, () => Math.floor(3 * random()));

  it('is its polar picture, over its mean where normalised', () => {
    const plain = new FrameConversion(square(), options({ kind: 'polar' }));
    const polar = plain.polar((t) => frame[t]);
    expect(plain.of(polar)).toEqual(polar);
    expect(plain.width).toBe(polar.length);
    const even = new FrameConversion(square(), options({ kind: 'polar', normalises: true }));
    const found = even.of(polar) ?? new Float64Array();
    expect(found.reduce((sum, value) => sum + value, 0) / found.length).toBeCloseTo(1, 12);
    const brighter = even.of(polar.map((value) => 7 * value)) ?? new Float64Array();
    brighter.forEach((value, i) => {
      expect(value).toBeCloseTo(found[i], 12);
    });
  });

  it('is blank without photons in the rings', () => {
    const conversion = new FrameConversion(square(), options());
    const outside = conversion.polar((t) => Number(t === 0));
    expect(conversion.of(outside)).toBeUndefined();
    expect(conversion.of(conversion.polar((t) => frame[t]))?.length).toBe(conversion.width);
  });
});

test('one direction alone has no harmonics to correlate, but a mean', async () => {
  const convert = (more: Partial<ConversionOptions>) =>
    new FrameConversion(square(), options(more));
  const wide = { angularStep: MOST_CORRELATED_STEP + 1 };
  expect(convert({ angularStep: MOST_CORRELATED_STEP }).width).toBe(5);
  expect(convert({ ...wide, kind: 'polar' }).width).toBe(5);
  expect(
    await refusalOf(() => {
      convert(wide);
    }),
  ).toMatchObject({ tag: 'Input', message: expect.stringContaining('two directions') as unknown });
});
