import { expect, test } from 'vitest';
import { runsTable } from './runs-table.ts';
import { secondsIn } from './whole-run.ts';

test('seconds are those of every line', () => {
  expect(secondsIn('{"iteration":1,"seconds":2.5}\n{"iteration":2,"seconds":1}\n')).toEqual([
    2.5, 1,
  ]);
  expect(() => secondsIn('{"iteration":1}\n')).toThrow('printed {"iteration":1}');
});

test('what is not the engine is told apart', () => {
  const [, [row]] = runsTable([
    {
      hasOutputs: true,
      workers: 2,
      iterations: [2.5, 1.5],
      total: { wall: 6, cpu: 9 },
      peakMegabytes: 480.4,
    },
  ]);
  expect(row).toEqual(['yes', '2', '2', '6.0', '9.0', '4.0', '2.0', '2.00', '480']);
});
