import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readLog } from '../log-text.ts';

describe('a log taken apart', () => {
  it('has the columns and rows of the table, and what stands above it', () => {
    const text = readFileSync('test-data/emc-public/expected/EMC.log', 'utf8');
    const { head, columns, rows } = readLog(text);
    expect(head).toContain('num_data = 600');
    expect(columns).toEqual([
      'Iter',
      'time',
      'rms_change',
      'info_rate',
      'log-likelihood',
      'num_rot',
      'beta',
    ]);
    expect(rows).toHaveLength(5);
    expect(rows[4][2]).toBe('4.5332e-03');
  });

  it('is all head where there is no table', () => {
    expect(readLog('starting\n')).toEqual({ head: 'starting\n', columns: [], rows: [] });
  });
});
