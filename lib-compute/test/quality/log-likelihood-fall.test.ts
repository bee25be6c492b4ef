import { expect, test } from 'vitest';
import { logLikelihoodFall, type LikelihoodRow } from '../../src/quality/log-likelihood-fall.ts';

/** Iterations from 1 on. */
function rowsOf(values: readonly number[], more: Partial<LikelihoodRow> = {}): LikelihoodRow[] {
  return values.map((logLikelihood, i) => ({
    ...{ number: i + 1, logLikelihood, beta: 1, rotationCount: 60 },
    ...more,
  }));
}

// Four classes of the example, of which one won all frames.
const COLLAPSED = rowsOf([-1616, -809, -1062, -1058, -1054]);

test('a clear fall is told in its iteration and in those that stay below', () => {
  const fall = { iteration: 3, before: -809, after: -1062 };
  expect(logLikelihoodFall(COLLAPSED, 2)).toBeUndefined();
  expect(logLikelihoodFall(COLLAPSED, 3)).toEqual(fall);
  expect(logLikelihoodFall(COLLAPSED, 5)).toEqual(fall);
});

test('what came back is forgotten, and of two the last counts', () => {
  expect(logLikelihoodFall(rowsOf([-100, -120, -110, -100]), 4)).toBeUndefined();
  const twice = rowsOf([-100, -120, -110, -116]);
  expect(logLikelihoodFall(twice, 4)).toEqual({ iteration: 4, before: -110, after: -116 });
});

test('small losses are none', () => {
  expect(logLikelihoodFall(rowsOf([-1030.9, -1020.2, -1023.3, -1026.4]), 4)).toBeUndefined();
  // Iterations 4 to 6 of the golden run, which goes well.
  expect(logLikelihoodFall(rowsOf([-7926.6, -8045.1, -7887.9]), 2)).toBeUndefined();
});

test('iterations of another β, of other rotations or otherwise changed are not compared', () => {
  const [first, , third, ...others] = COLLAPSED;
  const changed = (more: Partial<LikelihoodRow>): LikelihoodRow[] => [
    first,
    COLLAPSED[1],
    ...[third, ...others].map((row) => ({ ...row, ...more })),
  ];
  expect(logLikelihoodFall(changed({ beta: 0.5 }), 5)).toBeUndefined();
  expect(logLikelihoodFall(changed({ rotationCount: 180 }), 5)).toBeUndefined();
  expect(logLikelihoodFall(COLLAPSED, 5, (number) => number === 3)).toBeUndefined();
  // Nor with what came before a change, nor where one is not known.
  expect(logLikelihoodFall(COLLAPSED, 5, (number) => number === 4)).toBeUndefined();
  expect(logLikelihoodFall([COLLAPSED[1], ...others], 5)).toBeUndefined();
});
