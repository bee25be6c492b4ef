import { expect, test } from 'vitest';
import { drawingTable, lifeTable } from './viewer-tables.ts';

test('updates are told in parts of ours, and frames have no turns', () => {
  const table = drawingTable([
    { title: 'ours', size: 128, first: 400, update: 100, turn: 50 },
    { title: 'peer', size: 128, first: 700, update: 250, turn: undefined },
  ]);
  expect(table).toContain('| ours   |   400 |    100 |   50 |           1.0 |');
  expect(table).toContain('| peer   |   700 |    250 |      |           2.5 |');
});

test('a level that cannot be dragged leaves its place empty', () => {
  const table = lifeTable([{ title: 'peer', growth: 12.4, kept: 3, idle: 0 }]);
  expect(table).toContain(
    '| peer   |                      12 |             3 |               0 |            |',
  );
});
