import { describe, expect, it, test } from '@jest/globals';
import type { ChartScale } from '../chart-data.ts';
import { tickText } from '../tick-text.ts';
import { readableTicks, valueAxis } from '../value-axis.ts';

describe('the vertical axis', () => {
  test.each<[string, number[], ChartScale, string[]]>([
    ['rms change of a run', [0.656, 0.186, 0.166, 0.0985, 0.0875], 'log', ['0.1', '0.2', '0.5']],
    ['information in a narrow range', [9.299, 9.243, 9.286], 'linear', ['9.26', '9.28']],
    ['likelihoods that fall far', [-28537, -9382, -7745], 'linear', ['−30\u202fk', '−10\u202fk']],
    ['likelihoods that change little', [-442, -418, -415], 'linear', ['−440', '−420']],
    ['one value', [0.5], 'linear', ['0.450', '0.500']],
    ['one large value', [-28537], 'linear', ['−28\u202fk']],
    ['one rms change', [0.656], 'log', ['0.6', '0.7']],
    ['equal rms changes', [0.0875, 0.0876], 'log', []],
    ['large likelihoods close together', [-28537, -28522], 'linear', ['−28\u202f530']],
    ['eight decades', [1e-7, 10], 'log', ['10⁻⁶', '1']],
  ])('%s: three to five round ticks within its range', (_, values, scale, among) => {
    const axis = valueAxis(values, scale);
    expect(axis.ticks.length).toBeGreaterThanOrEqual(3);
    expect(axis.ticks.length).toBeLessThanOrEqual(6);
    for (const at of [...axis.ticks, ...values]) {
      expect(axis.project(at)).toBeGreaterThanOrEqual(axis.range[0]);
      expect(axis.project(at)).toBeLessThanOrEqual(axis.range[1]);
    }
    expect(tickText(axis.ticks)).toEqual(expect.arrayContaining(among));
  });

  it('puts larger values higher, also where it lays out the size of negative ones', () => {
    const { project } = valueAxis([-28537, -7745], 'linear');
    expect(project(-7745)).toBeGreaterThan(project(-28537));
  });

  it('has nothing to say about no values', () => {
    expect(valueAxis([], 'log').ticks).toEqual([]);
    expect(valueAxis([Number.NaN], 'linear').ticks).toEqual([]);
  });

  it('leaves out labels that would touch', () => {
    const axis = valueAxis([-28537, -7745], 'linear');
    expect(readableTicks(axis, 1000)).toHaveLength(axis.ticks.length);
    expect(readableTicks(axis, 40).length).toBeLessThan(axis.ticks.length);
  });
});
