import { describe, expect, test } from 'vitest';
import type { EmcInput } from '../../src/emc/input.ts';
import { prepareStart } from '../../src/emc/start.ts';
import { emcOptions } from '../support/emc-options.ts';
import { randomInput } from '../support/random-input.ts';

const input = randomInput();
const ones = new Float64Array(24).fill(1);

describe('a start', () => {
  test('has as many models as there are modes, drawn one after the other', () => {
    const one = prepareStart(input, emcOptions({ fixed_seed: 1 }));
    const several = prepareStart(
      input,
      emcOptions({ fixed_seed: 1, num_modes: 2, num_nonrot_modes: 1 }),
    );
    const [modes, ...extents] = several.shape;
    expect(modes).toBe(3);
    expect(extents).toEqual(one.shape.slice(1));
    expect(several.model).toHaveLength(3 * one.model.length);
    expect(several.model.slice(0, one.model.length)).toEqual(one.model);
  });

  test('is the same for the same seed; 1 is that of Dragonfly', () => {
    const started = (fixed_seed: number): Float64Array =>
      prepareStart(input, emcOptions({ fixed_seed }), { seed: 9 }).model;
    expect(started(1)).toEqual(started(0x5eed));
    expect(started(2)).toEqual(started(2));
    expect(started(2)).not.toEqual(started(1));
    expect(started(2 ** 32 - 1)).not.toEqual(started(2));
    expect(started(0)).toEqual(started(9));
  });

  test('draws the models that are not given', () => {
    const options = emcOptions({ size: 9, fixed_seed: 1, num_modes: 3 });
    const drawn = prepareStart(input, options).model;
    const startModel = new Float64Array(2 * 9 ** 3).fill(0.5);
    const { model } = prepareStart({ ...input, startModel }, options);
    expect(model.slice(0, 2 * 9 ** 3)).toEqual(startModel);
    expect(model.slice(2 * 9 ** 3)).toEqual(drawn.slice(2 * 9 ** 3));
  });

  test('takes scale factors of the frames that take part, and counts them from the first iteration', () => {
    const scale = ones.map((_, d) => 0.5 + d / 24);
    const blacklist = new Uint8Array(24).fill(1, 0, 3);
    const start = prepareStart({ ...input, scale, blacklist }, emcOptions({ need_scaling: 1 }));
    expect(start.fluence).toEqual(scale.slice(3));
    expect(start.knowsFluence).toBe(true);
    expect(prepareStart(input, emcOptions({ need_scaling: 1 })).knowsFluence).toBe(false);
  });

  test.each<[string, Partial<EmcInput>, RegExp]>([
    ['a model of another size', { startModel: new Float64Array(27) }, /1 x 9 x 9 x 9 voxels/],
    [
      'a voxel that is none',
      { startModel: new Float64Array(9 ** 3).with(5, NaN) },
      /voxel 5 should be a number, at least 0, but is NaN/,
    ],
    ['too few scale factors', { scale: ones.slice(1) }, /24, one for each frame, but is 23/],
    ['a negative scale factor', { scale: ones.with(7, -1) }, /frame 7 should be at least 0/],
  ])('is refused with %s', (_, wrong, message) => {
    expect(() => prepareStart({ ...input, ...wrong }, emcOptions({ size: 9 }))).toThrow(message);
  });
});

test('over a background a model may hold less than nothing', () => {
  const model = new Float64Array(9 ** 3).fill(1).with(5, -0.1);
  const options = emcOptions({ size: 9, need_scaling: 1, background_file: 'b' });
  expect(prepareStart({ ...input, startModel: model }, options).model).toEqual(model);
});

describe('the problem of an iteration', () => {
  test('is the same object without a schedule of the radius', () => {
    const start = prepareStart(input, emcOptions());
    expect(start.problemAt(1)).toBe(start.prepared);
    expect(start.problemAt(100)).toBe(start.prepared);
  });

  const lines = { radius: 1, radius_schedule: '1.5 2', oversampling: 2 };

  test('changes with the radius: more pixels orient, in more rotations', () => {
    const start = prepareStart(input, emcOptions(lines));
    const [first, second, third] = [1, 2, 3].map((number) => start.problemAt(number));
    expect(second).toBe(first);
    expect([first.rotations.count, third.rotations.count]).toEqual([420, 420]);
    const orienting = [start.prepared, first, third].map(
      ({ groups }) => groups[0].problem.pixels.likelihoodCount,
    );
    expect(orienting).toEqual(orienting.toSorted((a, b) => a - b));
    expect(new Set(orienting).size).toBe(3);
    expect(third.photonCounts.every((count, d) => count >= first.photonCounts[d])).toBe(true);
    expect(third.meanCount).toBeGreaterThan(first.meanCount);
  });

  test('in parity mode counts photons as at the beginning', () => {
    const start = prepareStart(input, emcOptions(lines), { parity: true });
    const third = start.problemAt(3);
    expect(third.photonCounts).toBe(start.prepared.photonCounts);
    expect(third.meanCount).toBe(start.prepared.meanCount);
    expect(third.groups[0].logFactorials).toBe(start.prepared.groups[0].logFactorials);
  });
});
