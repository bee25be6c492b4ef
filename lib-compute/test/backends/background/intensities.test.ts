import { describe, expect, test } from 'vitest';
import { bisectedIntensity } from '../../../src/backends/background/bisected-intensity.ts';
import { intensitySlope } from '../../../src/backends/background/intensity-slope.ts';
import { mostLikelyIntensity } from '../../../src/backends/background/most-likely-intensity.ts';
import type { PhotonsOfFrames } from '../../../src/backends/background/photons-of-frames.ts';
import { PhotonsOfPixels } from '../../../src/backends/background/photons-of-pixels.ts';
import { solveTomogram } from '../../../src/backends/background/solve-tomogram.ts';
import { randomNumbers } from '../../support/random-problem.ts';

const PIXELS = 40;
const BACKGROUND = 0.02;

/** Photons per frame and pixel as lists. */
function listed(frames: readonly (readonly number[])[]): PhotonsOfFrames {
  const none: number[] = [];
  const [ones, multi, counts] = [[...none], [...none], [...none]];
  const lists = { onesOffsets: [0], ones, multiOffsets: [0], multi, counts };
  for (const frame of frames) {
    frame.forEach((count, pixel) => {
      if (count === 1) {
        lists.ones.push(pixel);
      } else if (count > 1) {
        lists.multi.push(pixel);
        lists.counts.push(count);
      }
    });
    lists.onesOffsets.push(lists.ones.length);
    lists.multiOffsets.push(lists.multi.length);
  }
  return {
    ...lists,
    onesOffsets: Uint32Array.from(lists.onesOffsets),
    multiOffsets: Uint32Array.from(lists.multiOffsets),
    stride: 1,
    padding: -1,
  };
}

/** Photons of 12 frames in all pixels but the first, and their share: sum of P phi. */
function gathered(background = BACKGROUND): { photons: PhotonsOfPixels; share: number } {
  const random = randomNumbers(7);
  const perPixel = new Float64Array(PIXELS).fill(background);
  const lit = Array.from({ length: 12 }, () =>
    Array.from({ length: PIXELS }, (_, pixel) =>
      pixel > 0 && random() < 0.4 ? 1 + Math.floor(3 * random() * random()) : 0,
    ),
  );
  const photons = new PhotonsOfPixels(listed(lit), perPixel);
  const frames = lit.map((_, frame) => ({
    ...{ frame, probability: random(), fluence: 0.5 + random(), strength: 0.5 + random() },
  }));
  photons.gather(frames);
  const share = frames.reduce((sum, { probability, fluence }) => sum + probability * fluence, 0);
  return { photons, share };
}

describe('the most likely intensity over a background', () => {
  const { photons, share } = gathered();

  test('is where the slope is zero', () => {
    for (let pixel = 1; pixel < PIXELS; pixel++) {
      const root = mostLikelyIntensity(photons, pixel, share);
      expect(intensitySlope(photons, pixel, share, root)).toBeCloseTo(0, 9);
    }
  });

  test('is below zero where there are fewer photons than the background gives', () => {
    expect(mostLikelyIntensity(photons, 1, 100 * share)).toBeLessThan(0);
  });

  test('is zero in a pixel without photons', () => {
    expect(mostLikelyIntensity(photons, 0, share)).toBe(0);
  });

  test('without a background it is the mean', () => {
    const { photons: plain } = gathered(0);
    for (let pixel = 1; pixel < PIXELS; pixel++) {
      const sum = plain.weight
        .subarray(plain.offsets[pixel], plain.offsets[pixel + 1])
        .reduce((partial, value) => partial + value, 0);
      expect(mostLikelyIntensity(plain, pixel, share)).toBeCloseTo(sum / share, 12);
    }
  });
});

describe('as the reference program bisects it', () => {
  const figures = { background: BACKGROUND, meanPhotons: 0.3, meanPerPixel: 0.2 };

  test.each([1, 100])('share x %d: the slope there is below its limit', (factor) => {
    const { photons, share } = gathered();
    for (let pixel = 1; pixel < PIXELS; pixel++) {
      const found = bisectedIntensity(photons, pixel, factor * share, figures);
      const slope = intensitySlope(photons, pixel, factor * share, found);
      expect(Math.abs(slope)).toBeLessThan(1e-4);
      expect(found).toBeCloseTo(mostLikelyIntensity(photons, pixel, factor * share), 4);
    }
  });

  test('a background below a hundredth of the photons is left out', () => {
    const { photons, share } = gathered();
    const [begin, end] = photons.offsets.subarray(1);
    const sum = photons.weight.subarray(begin, end).reduce((partial, value) => partial + value, 0);
    const found = bisectedIntensity(photons, 1, share, { ...figures, meanPhotons: 100 });
    expect(found).toBeCloseTo(sum / share, 14);
  });
});

test('a tomogram holds what its pixels give, in both ways', () => {
  const { photons, share } = gathered();
  const background = {
    perPixel: new Float64Array(PIXELS).fill(BACKGROUND),
    strength: Float64Array.of(1),
    meanPhotons: new Float64Array(PIXELS).fill(0.3),
    meanPerPixel: 0.2,
  };
  const exact = new Float64Array(PIXELS).fill(NaN);
  const bisected = new Float64Array(PIXELS).fill(NaN);
  solveTomogram(photons, share, background, false, exact);
  solveTomogram(photons, share, background, true, bisected);
  exact.forEach((value, pixel) => {
    expect(value).toBe(mostLikelyIntensity(photons, pixel, share));
    expect(Math.abs(value - bisected[pixel])).toBeLessThan(1e-3);
    expect(bisected[pixel] === value).toBe(pixel === 0);
  });
});
