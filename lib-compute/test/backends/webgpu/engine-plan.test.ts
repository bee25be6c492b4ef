import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EmcProblem } from '../../../src/backends/emc-problem.ts';
import { planEngine } from '../../../src/backends/webgpu/engine-plan.ts';
import { entriesOfFrame } from '../../../src/backends/webgpu/photon-rows.ts';
import { randomProblem } from '../../support/random-problem.ts';

const shape = fc.record({
  frames: fc.integer({ min: 1, max: 60 }),
  pixels: fc.integer({ min: 1, max: 40 }),
  rotations: fc.integer({ min: 1, max: 90 }),
  models: fc.integer({ min: 1, max: 3 }),
  lit: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('whatever fits at all is cut so that every part fits, and nothing is left out', () => {
  fc.assert(
    fc.property(shape, fc.integer({ min: 768, max: 20_000 }), (own, bindingBytes) => {
      const problem = randomProblem({ ...own, likelihoodPixels: own.pixels, size: 5 });
      const { photons, tomograms, pixels } = problem;
      const { tiles, numbers, chunks, width } = planEngine(problem, {
        bindingBytes,
        cacheBytes: 0,
      });
      expect(4 * width * pixels.count).toBeLessThanOrEqual(bindingBytes);

      const members = Array.from(numbers).filter((number) => number >= 0);
      expect(members.sort((a, b) => a - b)).toEqual([...Array(tomograms.count).keys()]);
      let place = 0;
      for (const { model, firstPlace, lanes, quads } of tiles) {
        expect(firstPlace).toBe(place);
        place += 4 * quads;
        expect(4 * quads).toBeLessThanOrEqual(width);
        const own = Array.from(numbers.subarray(firstPlace, firstPlace + lanes));
        expect(own.every((number) => tomograms.models[number] === model)).toBe(true);
        expect(numbers.subarray(firstPlace + lanes, place).every((number) => number === -1)).toBe(
          true,
        );
      }
      expect(place).toBe(numbers.length);

      let frame = 0;
      for (const { first, count } of chunks) {
        expect(first).toBe(frame);
        frame += count;
        let entries = 0;
        for (let d = first; d < frame; d++) {
          entries += entriesOfFrame(photons, d);
        }
        expect(4 * entries).toBeLessThanOrEqual(bindingBytes);
        expect(4 * width * count).toBeLessThanOrEqual(bindingBytes);
      }
      expect(frame).toBe(photons.frameCount);
    }),
    { numRuns: 60 },
  );
});

test('frames whose pairs are told by a bit each come in chunks whose bits fit', () => {
  const many = { frames: 50, pixels: 4, likelihoodPixels: 4, rotations: 4000, size: 5 };
  const limits = { bindingBytes: 10_000, cacheBytes: 0, places: 4 };
  const counts = (problem: EmcProblem): number[] =>
    planEngine(problem, limits).chunks.map(({ count }) => count);
  const problem = randomProblem(many);
  expect(counts(problem)).toEqual([50]);
  // 125 words a frame.
  expect(counts({ ...problem, isAdaptive: true })).toEqual([20, 20, 10]);
  expect(counts(randomProblem({ ...many, places: 4000 }))).toEqual([20, 20, 10]);
  const more = { ...randomProblem({ ...many, rotations: 8000 }), isAdaptive: true as const };
  expect(() => planEngine(more, { ...limits, bindingBytes: 900 })).toThrow('pairs of a frame');
});
