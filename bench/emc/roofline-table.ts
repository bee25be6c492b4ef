import type { MachineRates } from '../machine/machine-rates.ts';
import { leastTime } from '../roofline/least-seconds.ts';
import {
  likelihoodWork,
  mergeWork,
  modelWork,
  slicesWork,
  termCount,
  updateWork,
  volumesWork,
  type StageWork,
} from '../roofline/stage-work.ts';
import type { CaseResult } from './case-result.ts';
import { updateOf } from './iteration-table.ts';
import type { IterationMeasure } from './measured-run.ts';

const HEAD = ['stage', 'CPU s', 'bound by', 'G', 'G/s', 'limit G/s', 'of the limit'];
const GIGA = 1e9;
/** Less is the time of a call: sums of slices cost nothing where the likelihood has made them. */
const LEAST_SECONDS = 0.005;

export function machineLine({ cacheBytes, memoryBytes, byteAdditions }: MachineRates): string {
  return (
    `limits of one thread in WebAssembly here: cache ${giga(cacheBytes)} GB/s, ` +
    `memory ${giga(memoryBytes)} GB/s, ${giga(byteAdditions)} G byte additions/s`
  );
}

/**
 * The stages of the fastest iteration with the fewest workers, beside what the machine allows. The
 * likelihood is told twice: against rows in float32, and in bytes; one that screens skips terms and
 * can pass either.
 */
export function rooflineTable({
  extent,
  rounds,
  machine,
}: CaseResult): [head: string[], rows: string[][]] {
  const measures = rounds.map(({ runs }) => runs[0].measure);
  const fastest = measures.reduce((best, one) => (one.total.cpu < best.total.cpu ? one : best));
  const stages: [name: string, cpu: number | undefined, work: StageWork][] = [
    ['model', cpuOf(fastest, 'model'), modelWork(extent)],
    ['slice sums', cpuOf(fastest, 'slice sums'), slicesWork(extent)],
    ['likelihood, rows in float32', cpuOf(fastest, 'likelihood'), likelihoodWork(extent, 4)],
    ['likelihood, rows in bytes', cpuOf(fastest, 'likelihood'), likelihoodWork(extent, 1)],
    [
      'maximise: merge alone',
      cpuOf(fastest, 'maximise'),
      mergeWork(extent, fastest.mergedTomograms),
    ],
    ['volumes', cpuOf(fastest, 'volumes'), volumesWork(extent)],
    ['update', updateOf(fastest).cpu, updateWork(extent)],
  ];
  const rows = stages.flatMap(([name, cpu, work]) =>
    cpu === undefined || cpu < LEAST_SECONDS ? [] : [rowOf(name, cpu, work, machine)],
  );
  const terms = termCount(extent);
  const seconds = cpuOf(fastest, 'likelihood') ?? NaN;
  rows.push([
    'terms of likelihoods',
    seconds.toFixed(2),
    '',
    giga(terms),
    giga(terms / seconds),
    '',
    '',
  ]);
  return [HEAD, rows];
}

function rowOf(name: string, cpu: number, work: StageWork, machine: MachineRates): string[] {
  const { bound, amount, seconds } = leastTime(work, machine);
  return [
    name,
    cpu.toFixed(2),
    bound,
    giga(amount),
    giga(amount / cpu),
    giga(amount / seconds),
    `${((100 * seconds) / cpu).toFixed(0)} %`,
  ];
}

function cpuOf({ steps }: IterationMeasure, step: string): number | undefined {
  return step in steps ? steps[step].cpu : undefined;
}

function giga(value: number): string {
  return (value / GIGA).toFixed(value < GIGA ? 3 : 1);
}
