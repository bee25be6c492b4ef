import { expect, test } from 'vitest';
import {
  qualityWarnings,
  usualSeconds,
  type WarningInput,
} from '../../src/quality/quality-warnings.ts';
import { settledSince } from '../../src/quality/settled-since.ts';

const QUIET: WarningInput = {
  quality: {
    radial: [],
    orientations: { frames: 100, distinct: 80, fullest: 7, most: 4 },
    models: { models: 2, frames: 100, fullest: 1, most: 95 },
    scale: { minimum: 0.4, median: 1, maximum: 3, far: 0 },
  },
  settledSince: undefined,
  fall: undefined,
  seconds: 1.2,
  expectedSeconds: 1,
};

test('a run that goes well has none', () => {
  expect(qualityWarnings(QUIET)).toEqual([]);
});

test('nor has a run of which nothing is known', () => {
  const nothing = { quality: undefined, seconds: undefined, expectedSeconds: undefined };
  expect(qualityWarnings({ ...nothing, settledSince: undefined, fall: undefined })).toEqual([]);
});

test('most frames in one orientation', () => {
  const orientations = { frames: 100, distinct: 20, fullest: 7, most: 51 };
  const quality = { radial: [], orientations };
  expect(qualityWarnings({ ...QUIET, quality })).toEqual([
    { kind: 'one-orientation', frames: 51, of: 100, orientation: 7 },
  ]);
});

test('nearly all frames in one of several models', () => {
  const models = { models: 4, frames: 100, fullest: 2, most: 96 };
  const quality = { radial: [], models };
  expect(qualityWarnings({ ...QUIET, quality })).toEqual([
    { kind: 'one-model', frames: 96, of: 100, model: 2, models: 4 },
  ]);
  // One frame is always in one model.
  const single = { radial: [], models: { models: 4, frames: 1, fullest: 2, most: 1 } };
  expect(qualityWarnings({ ...QUIET, quality: single })).toEqual([]);
});

test('a log-likelihood that fell', () => {
  const fall = { iteration: 3, before: -809, after: -1062 };
  expect(qualityWarnings({ ...QUIET, fall })).toEqual([{ kind: 'fall', ...fall }]);
});

test('the scale runs away', () => {
  const scale = { minimum: 0.001, median: 1, maximum: 50, far: 3 };
  const { orientations } = QUIET.quality ?? {};
  const quality = { radial: [], ...(orientations && { orientations }), scale };
  expect(qualityWarnings({ ...QUIET, quality })).toEqual([
    { kind: 'scale', far: 3, of: 100, minimum: 0.001, maximum: 50 },
  ]);
});

test('no frame changes its orientation any more, since', () => {
  expect(qualityWarnings({ ...QUIET, settledSince: 4 })).toEqual([{ kind: 'settled', since: 4 }]);
  const columns = new Map([
    [1, Int32Array.of(1, 2, 3)],
    [2, Int32Array.of(1, 2, 4)],
    [3, Int32Array.of(1, 2, 4)],
    [4, Int32Array.of(1, 2, 4)],
  ]);
  expect(settledSince(columns, 4)).toBe(3);
  expect(settledSince(columns, 2)).toBeUndefined();
  expect(settledSince(columns, 1)).toBeUndefined();
});

test('slower than expected', () => {
  expect(qualityWarnings({ ...QUIET, seconds: 1.6 })).toEqual([
    { kind: 'slow', seconds: 1.6, expected: 1 },
  ]);
});

test('what is usual is the median of iterations with as many rotations', () => {
  const rows = [1, 2, 9].map((seconds) => ({ seconds, rotationCount: 60 }));
  expect(usualSeconds([...rows, { seconds: 50, rotationCount: 420 }], 60)).toBe(2);
  expect(usualSeconds(rows.slice(1), 60)).toBeUndefined();
});
