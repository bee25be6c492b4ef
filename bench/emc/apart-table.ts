import type { CaseResult, Round } from './case-result.ts';
import type { IterationMeasure } from './measured-run.ts';

const HEAD = ['iteration', 'processes', 'alone', 'each', 'slower by', 'x alone (wall)'];

/**
 * What the machine itself takes from computing in several places at once. Processes share nothing but its caches and its
 * memory: as many workers cannot gain more over one than these do.
 */
export function apartTable({ rounds }: CaseResult): [head: string[], rows: string[][]] {
  return [HEAD, rounds.flatMap(rowsOf)];
}

function rowsOf({ iteration, runs, apart }: Round): string[][] {
  const alone = runs.find(({ workers }) => workers === 1)?.measure;
  if (!apart || !alone) {
    return [];
  }
  const cpu = apart.reduce((sum, { total }) => sum + total.cpu, 0) / apart.length;
  const wall = apart.reduce((most, { total }) => Math.max(most, total.wall), 0);
  return [
    [
      String(iteration),
      String(apart.length),
      seconds(alone.total),
      seconds({ wall, cpu }),
      `${(100 * (cpu / alone.total.cpu - 1)).toFixed(0)} %`,
      ((apart.length * alone.total.wall) / wall).toFixed(2),
    ],
  ];
}

function seconds({ wall, cpu }: IterationMeasure['total']): string {
  return `${wall.toFixed(2)} / ${cpu.toFixed(2)}`;
}
