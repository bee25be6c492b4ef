import { expect, test } from 'vitest';
import { hubRows, MOST_HUBS, NO_HUB } from '../../../../src/backends/wasm/screening/hubs.ts';

const FRAMES = 300;

/** Frames of which the first `times[t]` have 11 photons in pixel t, the others 10. */
function framesOf(times: readonly number[]) {
  const multi = Array.from({ length: FRAMES }, () => [...times.keys()]).flat();
  const perFrame = times.length;
  return {
    frameCount: FRAMES,
    pixelCount: perFrame,
    onesOffsets: new Uint32Array(FRAMES + 1),
    ones: new Uint32Array(),
    multiOffsets: Uint32Array.from({ length: FRAMES + 1 }, (_, d) => d * perFrame),
    multi: Uint32Array.from(multi),
    counts: Uint32Array.from(multi, (pixel, i) =>
      Math.floor(i / perFrame) < times[pixel] ? 11 : 10,
    ),
  };
}

test('hubs are pixels of the likelihood with more than ten photons in a hundredth of the frames', () => {
  const photons = framesOf([0, 3, 2, 300, 300]);
  expect([...hubRows(photons, 4)]).toEqual([NO_HUB, 1, NO_HUB, 0]);
});

test('where too many are, those most often bright are taken', () => {
  const times = Array.from({ length: MOST_HUBS + 40 }, (_, t) => (t < 40 ? 5 : 6));
  const rows = hubRows(framesOf(times), times.length);
  expect([...rows.subarray(0, 40)].every((row) => row === NO_HUB)).toBe(true);
  expect(new Set(rows.subarray(40)).size).toBe(MOST_HUBS);
});
