import { expect, test } from 'vitest';
import { textTable } from './text-table.ts';

test('columns are as wide as their widest cell, numbers to the right', () => {
  const rows = [
    ['model', '1'],
    ['likelihood', '12.5'],
  ];
  expect(textTable(['step', 's'], rows)).toBe(
    [
      '| step       |    s |',
      '| ---------- | ---: |',
      '| model      |    1 |',
      '| likelihood | 12.5 |',
    ].join('\n'),
  );
});
