import { describe, expect, it } from '@jest/globals';
import type { IterationRow } from '@damselfly/remote/http';
import { nullTranslator } from '@jupyterlab/translation';
import { scheduleMarks } from '../schedule-marks.ts';

const trans = nullTranslator.load('test');

function row(number: number, beta: number, rotationCount: number): IterationRow {
  return {
    number,
    beta,
    rotationCount,
    seconds: 1,
    rmsChange: 1,
    information: 1,
    logLikelihood: -1,
  };
}

describe('marks', () => {
  it('stand where beta or the number of rotations becomes another one', () => {
    const rows = [row(1, 0.05, 3240), row(2, 0.05, 3240), row(3, 0.1, 3240), row(4, 0.1, 10860)];
    expect(scheduleMarks(rows, trans)).toEqual([
      { iteration: 1, labels: ['β 0.050', '3\u202f240 rotations'] },
      { iteration: 3, labels: ['β 0.10'] },
      { iteration: 4, labels: ['10\u202f860 rotations'] },
    ]);
  });

  it('are none without iterations', () => {
    expect(scheduleMarks([], trans)).toEqual([]);
  });
});
