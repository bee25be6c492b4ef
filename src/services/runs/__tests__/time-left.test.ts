import { describe, expect, it } from '@jest/globals';
import { timeLeft } from '../time-left.ts';

const RUN = { state: 'running', iteration: 9, iterations: 15, secondsPerIteration: 100 } as const;

describe('time left', () => {
  it('is what the planned iterations take at the pace that is told', () => {
    expect(timeLeft(RUN)).toBe(600);
    const progress = { iteration: 10, step: 'likelihood', fraction: 0.4 };
    expect(timeLeft({ ...RUN, progress })).toBeCloseTo(560);
  });

  it('is unknown where the run does not run, has no end or no pace', () => {
    expect(timeLeft({ ...RUN, state: 'paused' })).toBeUndefined();
    expect(timeLeft({ state: 'running', iteration: 9, secondsPerIteration: 100 })).toBeUndefined();
    expect(timeLeft({ state: 'running', iteration: 0, iterations: 15 })).toBeUndefined();
  });
});
