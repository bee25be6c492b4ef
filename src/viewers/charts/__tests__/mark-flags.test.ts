import { describe, expect, it } from '@jest/globals';
import { columnCentre } from '../iteration-axis.ts';
import { markFlags } from '../mark-flags.ts';

const axis = { width: 392, last: 15 };

describe('flags of marks', () => {
  it('stand at their iteration, one behind the other', () => {
    const flags = markFlags([{ iteration: 1, labels: ['β 1.00', '10 860 rotations'] }], axis);
    expect(flags.map(({ text }) => text)).toEqual(['β 1.00', '10 860 rotations']);
    expect(flags[0].left).toBe(columnCentre(axis, 1) + 5);
    expect(flags[1].left).toBeGreaterThan(flags[0].left + 40);
  });

  it('leave the second ones out where the next mark has its own', () => {
    const marks = [
      { iteration: 1, labels: ['β 1.00', '10 860 rotations'] },
      { iteration: 6, labels: ['β → 0.5', 'α → 0.2'] },
    ];
    const texts = markFlags(marks, axis).map(({ text }) => text);
    expect(texts).toEqual(['β 1.00', 'β → 0.5', 'α → 0.2']);
  });

  it('of what somebody wanted are there, and others give way', () => {
    const marks = [
      { iteration: 1, labels: ['β 1.00', '10 860 rotations'] },
      { iteration: 2, labels: ['α → 0.2'], isWanted: true },
      { iteration: 8, labels: ['β 0.50'] },
    ];
    expect(markFlags(marks, axis).map(({ text }) => text)).toEqual(['α → 0.2', 'β 0.50']);
  });

  it('are left out where they would cover another or leave the drawing', () => {
    const marks = [1, 2, 3, 8, 15].map((iteration) => ({
      iteration,
      labels: [`β 0.${iteration}0`],
    }));
    expect(markFlags(marks, axis).map(({ text }) => text)).toEqual(['β 0.10', 'β 0.80']);
  });
});
