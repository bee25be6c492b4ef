import type { CaseResult, RunResult } from './bench-case.ts';
import type { Seconds } from './timed-backend.ts';

const STEPS = ['model', 'slice sums', 'likelihood', 'probabilities', 'maximise', 'volumes'];
const COLUMN = 14;

/** The measures of one case as a table, and what follows from them. */
export function report(result: CaseResult): string {
  const { title, frames, rotations, pixels, size, runs } = result;
  return [
    `${title}: ${frames} frames x ${rotations} rotations, ${pixels} pixels that orient, ${size}^3 voxels`,
    'seconds, wall / CPU',
    row(['workers', 'iteration', 'total', ...STEPS, 'update', 'peak MB']),
    ...runs.flatMap(runRows),
    ...conclusions(result),
    '',
  ].join('\n');
}

function runRows({ workers, iterations }: RunResult): string[] {
  return iterations.map(({ total, steps, peakMegabytes }, index) => {
    const { prepare = { wall: 0, cpu: 0 }, ...timed } = steps;
    const known = Object.values(timed).reduce(plus, prepare);
    return row([
      String(workers),
      String(index + 1),
      pair(minus(total, prepare)),
      ...STEPS.map((step) => (step in timed ? pair(timed[step]) : '-')),
      pair(minus(total, known)),
      peakMegabytes.toFixed(0),
    ]);
  });
}

function conclusions({ runs, scalar, rotations }: CaseResult): string[] {
  const best = runs.map((run) => fastest(run));
  const lines = [
    `scalar float64 gather, E-step alone: ${scalar.seconds.toFixed(1)} CPU s, extrapolated from ` +
      `${scalar.sampledRotations} of ${rotations} rotations over all frames`,
  ];
  runs.forEach(({ workers }, index) => {
    lines.push(
      workers === 1
        ? `1 worker: a whole iteration is ${(scalar.seconds / best[index].cpu).toFixed(1)} times faster than that (CPU, fastest iteration)`
        : `${workers} workers: ${(best[0].wall / best[index].wall).toFixed(2)} times as fast as ${runs[0].workers} (wall, fastest iteration)`,
    );
  });
  return lines;
}

/** The fastest wall and the fastest CPU time of an iteration: other work on the machine only adds. */
function fastest({ iterations }: RunResult): Seconds {
  const totals = iterations.map(({ total, steps }) => minus(total, steps['prepare']));
  return {
    wall: Math.min(...totals.map(({ wall }) => wall)),
    cpu: Math.min(...totals.map(({ cpu }) => cpu)),
  };
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padStart(index < 2 ? 10 : COLUMN)).join('');
}

function pair({ wall, cpu }: Seconds): string {
  return `${wall.toFixed(2)} / ${cpu.toFixed(2)}`;
}

function plus(a: Seconds, b: Seconds): Seconds {
  return { wall: a.wall + b.wall, cpu: a.cpu + b.cpu };
}

function minus(a: Seconds, b: Seconds | undefined): Seconds {
  return { wall: a.wall - (b?.wall ?? 0), cpu: a.cpu - (b?.cpu ?? 0) };
}
