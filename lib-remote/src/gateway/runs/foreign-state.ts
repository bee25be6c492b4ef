import type { RunState } from '../../http/index.ts';

/** What can be seen of a run that says nothing of itself. */
export interface ForeignSigns {
  /** Since anything of it was written. */
  readonly quietSeconds: number;
  /** Of its last logged iterations. */
  readonly iterationSeconds: number;
  /** The last logged iteration, and the last whose output reads back. */
  readonly logged: number;
  readonly complete: number;
}

/** Iterations of one run take about the same time; the first after a change of beta takes longer. */
const PATIENCE = 3;
/** The first iteration has no time yet, and files on a network may show up late. */
const LEAST_SECONDS = 60;

/**
 * Judges what a run of Dragonfly is doing: it tells nobody when it begins, ends or fails, nor how many
 * iterations it was asked for.
 */
export function foreignState(signs: ForeignSigns): { state: RunState; reason: string } {
  const { quietSeconds, iterationSeconds, logged, complete } = signs;
  const patience = Math.max(LEAST_SECONDS, PATIENCE * iterationSeconds);
  if (quietSeconds <= patience) {
    return { state: 'running', reason: 'Its files are being written.' };
  }
  if (logged > complete) {
    const reason = `The output of iteration ${logged} is missing or not complete; the run seems to have been broken off.`;
    return { state: 'unknown', reason };
  }
  const reason = 'Nothing was written for longer than an iteration takes: it has ended.';
  return { state: 'done', reason };
}
