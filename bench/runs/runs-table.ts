import type { WholeRun } from './whole-run.ts';

const HEAD = [
  'outputs',
  'workers',
  'iterations',
  'wall s',
  'CPU s',
  'engine s',
  'all else s',
  'mean of an iteration s',
  'peak MB',
];

/** Seconds of whole runs; what is not the engine is start-up, reading, and outputs that it waits for. */
export function runsTable(runs: readonly WholeRun[]): [head: string[], rows: string[][]] {
  return [HEAD, runs.map(rowOf)];
}

function rowOf({ hasOutputs, workers, iterations, total, peakMegabytes }: WholeRun): string[] {
  const engine = iterations.reduce((sum, seconds) => sum + seconds, 0);
  return [
    hasOutputs ? 'yes' : 'no',
    String(workers),
    String(iterations.length),
    total.wall.toFixed(1),
    total.cpu.toFixed(1),
    engine.toFixed(1),
    (total.wall - engine).toFixed(1),
    (engine / iterations.length).toFixed(2),
    peakMegabytes.toFixed(0),
  ];
}
