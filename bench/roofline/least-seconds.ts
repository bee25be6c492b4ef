import type { MachineRates } from '../machine/machine-rates.ts';
import type { StageWork } from './stage-work.ts';

/** What bounds a stage, and how long it takes at least on one thread. */
export interface LeastTime {
  readonly seconds: number;
  readonly bound: 'cache' | 'memory' | 'additions';
  /** Bytes, or bytes of operands. */
  readonly amount: number;
}

/** The slowest of what has to be done, each at the machine's best rate. */
export function leastTime(work: StageWork, rates: MachineRates): LeastTime {
  const parts = [
    bounded('cache', work.cacheBytes, rates.cacheBytes),
    bounded('memory', work.memoryBytes, rates.memoryBytes),
    bounded('additions', work.byteAdditions, rates.byteAdditions),
  ];
  return parts.reduce((most, part) => (part.seconds > most.seconds ? part : most));
}

function bounded(bound: LeastTime['bound'], amount: number, rate: number): LeastTime {
  return { bound, amount, seconds: amount / rate };
}
