import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { fractionOfIteration, ProgressBar } from '../../src/cli/emc/progress-bar.ts';

const shares = { model: 0, slices: 1, likelihood: 6, probabilities: 1, maximise: 2, volumes: 0 };

test('the fraction of an iteration follows the durations of its steps', () => {
  expect(fractionOfIteration({ number: 1, step: 'model', fraction: 1 }, shares)).toBe(0);
  expect(fractionOfIteration({ number: 1, step: 'likelihood', fraction: 0.5 }, shares)).toBe(0.4);
  expect(fractionOfIteration({ number: 1, step: 'volumes', fraction: 1 }, shares)).toBe(1);
  expect(fractionOfIteration({ number: 1, step: 'volumes', fraction: 1 }, {})).toBe(0);
});

test('the bar draws on one line and clears it', () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  const bar = new ProgressBar(stream, 20);
  bar.clear();
  expect(stream.read()).toBeNull();
  bar.draw({ number: 3, step: 'likelihood', fraction: 0.5 });
  bar.draw({ number: 3, step: 'likelihood', fraction: 0.6 });
  expect(String(stream.read())).toMatch(/^\r\S*iteration 3 of 20 {2}█+░+ +\d+ % {2}likelihood$/);
  bar.clear();
  expect(String(stream.read())).toMatch(/^\r/);
});

test.each([80, 55, 40, 20])('a terminal of %i columns is never full', (columns) => {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns });
  new ProgressBar(stream, 20).draw({ number: 3, step: 'probabilities', fraction: 0.5 });
  const [, shown] = String(stream.read()).split('\x1b[K');
  expect(shown.length).toBeLessThan(columns);
  expect(shown).toMatch(/^iteration 3 of 20/);
});
