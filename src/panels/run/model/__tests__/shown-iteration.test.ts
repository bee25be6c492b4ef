import { describe, expect, it } from '@jest/globals';
import {
  choiceAt,
  neighbour,
  newerCount,
  shownIteration,
  shownUnlisted,
} from '../shown-iteration.ts';

const OUTPUTS = [0, 1, 2, 5, 9];

describe('which iteration is shown', () => {
  it('is the latest while the run is followed', () => {
    expect(shownIteration('latest', OUTPUTS)).toBe(9);
    expect(shownIteration('latest', [])).toBeUndefined();
  });

  it('is the chosen one, or the nearest that has an output', () => {
    expect(shownIteration(2, OUTPUTS)).toBe(2);
    expect(shownIteration(4, OUTPUTS)).toBe(5);
    expect(shownIteration(8, OUTPUTS)).toBe(9);
    expect(shownIteration(3, [])).toBeUndefined();
  });

  it('is the chosen one too before it is known which there are', () => {
    expect(shownUnlisted(2, 9)).toBe(2);
    expect(shownUnlisted('latest', 9)).toBe(9);
    expect(shownUnlisted(12, 9)).toBe(9);
    expect(shownUnlisted(2, 0)).toBeUndefined();
  });

  it('stays when a newer one arrives, and tells how many are newer', () => {
    expect(shownIteration(5, [...OUTPUTS, 10])).toBe(5);
    expect(newerCount(5, [...OUTPUTS, 10])).toBe(2);
    expect(newerCount(10, [...OUTPUTS, 10])).toBe(0);
  });

  it('follows again once the user has gone to the end, or beyond it', () => {
    expect(choiceAt(9, OUTPUTS)).toBe('latest');
    expect(choiceAt(15, OUTPUTS)).toBe('latest');
    expect(choiceAt(0, OUTPUTS)).toBe(0);
    expect(choiceAt(3, OUTPUTS)).toBe(2);
  });

  it('goes to the neighbouring output and stops at the ends', () => {
    expect(neighbour(2, 1, OUTPUTS)).toBe(5);
    expect(neighbour(5, -1, OUTPUTS)).toBe(2);
    expect(neighbour(9, 1, OUTPUTS)).toBe(9);
    expect(neighbour(0, -1, OUTPUTS)).toBe(0);
  });
});
