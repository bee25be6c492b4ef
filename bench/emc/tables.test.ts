import { expect, test } from 'vitest';
import { apartTable } from './apart-table.ts';
import type { CaseResult } from './case-result.ts';
import { iterationTable, updateOf } from './iteration-table.ts';
import type { IterationMeasure } from './measured-run.ts';
import { report } from './report.ts';
import { rooflineTable } from './roofline-table.ts';

function measure(wall: number): IterationMeasure {
  return {
    number: 2,
    total: { wall, cpu: 4 },
    steps: { model: { wall: 0.1, cpu: 0.5 }, likelihood: { wall: 1, cpu: 3 } },
    peakMegabytes: 512.3,
    information: 9.25,
    logLikelihood: -100,
    mergedTomograms: 10,
  };
}

const result: CaseResult = {
  name: 'golden',
  title: 'golden run',
  frames: 10,
  size: 11,
  extent: { tomograms: 100, orientingPixels: 50, pixels: 60, litPixels: 3e8, voxels: 11 ** 3 },
  rounds: [
    {
      iteration: 2,
      runs: [
        { workers: 1, measure: measure(4) },
        { workers: 2, measure: measure(2) },
      ],
      scalarSeconds: 60,
      peer: {
        seconds: { wall: 90, cpu: 80 },
        peakMegabytes: 400,
        row: {
          iteration: 2,
          seconds: 85,
          rmsChange: 0.1,
          information: 9.25,
          logLikelihood: -100.5,
          rotationCount: 100,
          beta: 1,
        },
      },
    },
  ],
  machine: { cacheBytes: 100e9, memoryBytes: 10e9, byteAdditions: 200e9 },
  peer: { title: 'peer 1.0' },
};

test('ratios are those of the same round', () => {
  const [head, [one, two]] = iterationTable(result);
  const at = (name: string): number => head.findIndex((title) => title.startsWith(name));
  expect([one[at('x 1 worker')], two[at('x 1 worker')]]).toEqual(['1.00', '2.00']);
  expect([one[at('x scalar')], one[at('x peer')]]).toEqual(['15.00', '20.00']);
  expect(one[at('slice sums')]).toBe('-');
});

test('processes that share nothing say what the machine allows', () => {
  const [{ iteration, runs, scalarSeconds }] = result.rounds;
  const apart = [measure(5), measure(4.5)];
  const with2 = { ...result, rounds: [{ iteration, runs, scalarSeconds, apart }] };
  const [head, [row]] = apartTable(with2);
  expect(row[head.indexOf('x alone (wall)')]).toBe('1.60');
  expect(report(with2)).toContain('x alone (wall)');
  expect(report(result)).not.toContain('x alone (wall)');
});

test('the update is what lies between the steps', () => {
  expect(updateOf(measure(4)).cpu).toBeCloseTo(0.5);
});

test('without a peer there is no ratio to it, and the report says why', () => {
  const [{ iteration, runs, scalarSeconds }] = result.rounds;
  const without: CaseResult = {
    ...result,
    rounds: [{ iteration, runs, scalarSeconds }],
    peer: { missing: 'no connection' },
  };
  const [, [one]] = iterationTable(without);
  expect(one.at(-1)).toBe('-');
  expect(report(without)).toContain('no peer: no connection; the scalar');
  expect(report(result)).toContain('peer: peer 1.0');
});

test('the likelihood is set beside the bound of its rows', () => {
  const [head, rows] = rooflineTable(result);
  const ofLimit = head.indexOf('of the limit');
  const float32 = rows.find(([name]) => name.includes('float32'));
  // 1.2e11 bytes of rows at 1e11 a second, 3 s taken.
  expect(float32?.[ofLimit]).toBe('40 %');
});
