import { minus, plus, type Seconds } from '../support/seconds.ts';
import type { CaseResult, Round, RunMeasure } from './case-result.ts';
import type { IterationMeasure } from './measured-run.ts';

/** The steps of an engine, in their order. */
const STEPS = ['model', 'slice sums', 'likelihood', 'probabilities', 'maximise', 'volumes'];

const HEAD = [
  'iteration',
  'workers',
  'total',
  ...STEPS,
  'update',
  'peak MB',
  'x 1 worker (wall)',
  'x scalar (CPU)',
  'x peer (CPU)',
];

/** Seconds, wall / CPU, of every iteration with every number of workers, and the ratios of its round. */
export function iterationTable({ rounds }: CaseResult): [head: string[], rows: string[][]] {
  return [HEAD, rounds.flatMap((round) => round.runs.map((run) => rowOf(round, run)))];
}

function rowOf(round: Round, { workers, measure }: RunMeasure): string[] {
  const { total, steps, peakMegabytes } = measure;
  const one = round.runs.find((run) => run.workers === 1)?.measure;
  return [
    String(round.iteration),
    String(workers),
    pair(total),
    ...STEPS.map((step) => (step in steps ? pair(steps[step]) : '-')),
    pair(updateOf(measure)),
    peakMegabytes.toFixed(0),
    ratio(one?.total.wall, total.wall),
    ratio(round.scalarSeconds, total.cpu),
    ratio(round.peer?.seconds.cpu, total.cpu),
  ];
}

/** What lies between the steps: model and fluences. */
export function updateOf({ total, steps }: IterationMeasure): Seconds {
  return minus(total, Object.values(steps).reduce(plus, { wall: 0, cpu: 0 }));
}

function pair({ wall, cpu }: Seconds): string {
  return `${wall.toFixed(2)} / ${cpu.toFixed(2)}`;
}

function ratio(theirs: number | undefined, ours: number): string {
  return theirs === undefined ? '-' : (theirs / ours).toFixed(2);
}
