import { expect, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { joinedMarks, steeringMarks } from '../steering-marks.ts';

const trans = nullTranslator.load('test');

test('changes are marked where they count, with what they became', () => {
  const time = '2026-01-01T00:00:00Z';
  const history = [
    {
      ...{ id: 'the-first', time, from: 12 },
      changes: [
        { key: 'beta', old: '1', new: '0.5' },
        { key: 'alpha', old: '0', new: '0.3' },
        { key: 'blacklist_file', old: '', new: '/data/bad.dat' },
        { key: 'point_group', old: 'A5', new: '' },
      ],
    },
  ];
  const steering = { base: {}, workers: 2, history };
  const labels = ['α → 0.3', 'Blacklist → bad.dat', 'Symmetry → default'];
  expect(steeringMarks({ steering, iteration: 11 }, trans)).toEqual([
    { iteration: 12, labels: ['β → 0.5', ...labels], isWanted: true },
  ]);
  // From there on the rows of the log tell β.
  expect(steeringMarks({ steering, iteration: 12 }, trans)).toEqual([
    { iteration: 12, labels, isWanted: true },
  ]);
  expect(steeringMarks({ iteration: 0 }, trans)).toEqual([]);
});

test('marks of one iteration are one', () => {
  const marks = joinedMarks(
    [
      { iteration: 1, labels: ['β 0.1'] },
      { iteration: 9, labels: ['β 0.2'] },
    ],
    [
      { iteration: 9, labels: ['alpha → 0.3'] },
      { iteration: 5, labels: ['Radius → 8'] },
      // Its labels are those of the iterations themselves.
      { iteration: 1, labels: [], isWanted: true },
      { iteration: 7, labels: [], isWanted: true },
    ],
  );
  expect(marks).toEqual([
    { iteration: 1, labels: ['β 0.1'], isWanted: true },
    { iteration: 5, labels: ['Radius → 8'] },
    { iteration: 9, labels: ['β 0.2', 'alpha → 0.3'] },
  ]);
});
