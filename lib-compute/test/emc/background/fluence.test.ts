import { describe, expect, test } from 'vitest';
import { bisectFluence } from '../../../src/emc/background/bisect-fluence.ts';
import type { FluenceProblem } from '../../../src/emc/background/fluence-problem.ts';
import { solveFluence } from '../../../src/emc/background/solve-fluence.ts';

/** Frames of 50 pixels, each with one photon in every third; the truth differs from frame to frame. */
function problem(expected: readonly number[]): FluenceProblem & { evaluations: number } {
  const signal = (pixel: number): number => 0.05 + 0.9 * (pixel / 50);
  const self = {
    evaluations: 0,
    fluence: Float64Array.from(expected, () => 1),
    isFirst: false,
    expectedPhotons: Float64Array.from(expected),
    slopesAt: (fluence: Float64Array) => {
      self.evaluations++;
      const gain = new Float64Array(fluence.length);
      const fall = new Float64Array(fluence.length);
      fluence.forEach((phi, d) => {
        for (let pixel = 0; pixel < 50; pixel += 3) {
          const ratio = signal(pixel) / (phi * signal(pixel) + 0.02);
          gain[d] += ratio;
          fall[d] += ratio * ratio;
        }
      });
      return Promise.resolve({ gain, fall });
    },
  };
  return self;
}

const expected = [2, 10, 17, 40, 90];

describe('the fluence over a background', () => {
  test('is where gain and expectation meet', async () => {
    const given = problem(expected);
    const found = await solveFluence(given);
    const { gain } = await given.slopesAt(found, new Uint8Array(found.length).fill(1));
    gain.forEach((value, d) => {
      expect(value).toBeCloseTo(expected[d], 7);
    });
  });

  test('takes fewer steps than the reference program, and comes to the same', async () => {
    const [ours, theirs] = [problem(expected), problem(expected)];
    const found = await solveFluence(ours);
    const bisected = await bisectFluence(theirs);
    bisected.forEach((value, d) => {
      expect(Math.abs(value / found[d] - 1)).toBeLessThan(1e-3);
    });
    expect(ours.evaluations).toBeLessThan(theirs.evaluations);
  });

  test('a frame whose background explains its photons is dark', async () => {
    const dark = [1e5];
    expect(await solveFluence(problem(dark))).toEqual(Float64Array.of(1e-3));
    expect(await bisectFluence(problem(dark))).toEqual(Float64Array.of(1e-3));
  });
});
