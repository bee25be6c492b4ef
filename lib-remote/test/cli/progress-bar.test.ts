import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ProgressBar } from '../../src/cli/emc/progress-bar.ts';

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
