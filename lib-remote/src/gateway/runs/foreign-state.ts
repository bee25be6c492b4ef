import type { RunState } from '../../http/index.ts';

/** What can be seen of a run that says nothing of itself. */
export interface ForeignSigns {
  /** Since anything of it was written. */
  readonly quietSeconds: number;
  /** Of its last logged iteration. */
  readonly iterationSeconds: number;
  /** Between the writing of its last two outputs; undefined where there are fewer. */
  readonly intervalSeconds: number | undefined;
  /** Of all logged iterations. */
  readonly loggedSeconds: number;
  /** Between the making of the log and its last line; undefined where the disk does not tell. */
  readonly logSeconds: number | undefined;
  /** The last logged iteration; 0 before the first. */
  readonly logged: number;
  /** The last whose output reads back; undefined where there is none. */
  readonly complete: number | undefined;
  /** Whether any output is there, as far as it was written. */
  readonly hasOutputs: boolean;
}

export interface ForeignState {
  readonly state: RunState;
  readonly reason: string;
  /** Whether it may well go on: it is looked at as often as one that runs. */
  readonly isFresh: boolean;
}

/** Iterations of one run take about the same time; the first after a change of beta takes longer. */
const PATIENCE = 3;
/** Files on a network may show up late. */
const LEAST_SECONDS = 60;

/** Nobody knows how long the first iteration takes. */
const FIRST_SECONDS = 3600;

/** What came in less than this part of the time it took to compute was copied. */
const SHORTEST_INTERVAL = 0.5;

/**
 * Judges what a run of Dragonfly is doing: it tells nobody when it begins, ends or fails, nor how many
 * iterations it was asked for.
 */
export function foreignState(signs: ForeignSigns): ForeignState {
  const { quietSeconds, iterationSeconds, logged, complete = 0, hasOutputs } = signs;
  const isFirst = logged === 0;
  const patience = isFirst ? FIRST_SECONDS : Math.max(LEAST_SECONDS, PATIENCE * iterationSeconds);
  const wasCopied = cameTooFast(signs);
  const isFresh = quietSeconds <= patience;
  if (isFresh && !wasCopied) {
    const reason = isFirst
      ? 'Its first iteration is being computed.'
      : 'Its files are being written.';
    return { state: 'running', reason, isFresh };
  }
  if (isFirst) {
    const reason =
      'Nothing was written for an hour: its first iteration takes longer, or it was broken off.';
    return { state: 'unknown', reason, isFresh };
  }
  if (!hasOutputs) {
    const reason =
      'Its log alone is there: it has ended, and its outputs lie elsewhere or are gone.';
    return { state: 'done', reason, isFresh };
  }
  if (logged > complete) {
    const reason = `The output of iteration ${logged} is missing or not complete; the run seems to have been broken off.`;
    return { state: 'unknown', reason, isFresh };
  }
  const reason = wasCopied
    ? 'Its files came faster than they were computed: they were copied from elsewhere.'
    : 'Nothing was written for longer than an iteration takes: it has ended.';
  return { state: 'done', reason, isFresh };
}

/** By the last two outputs; where a copy has fewer, by its log, as soon as that tells of more than one iteration. */
function cameTooFast({
  iterationSeconds,
  intervalSeconds,
  loggedSeconds,
  logSeconds = Infinity,
  logged,
}: ForeignSigns): boolean {
  return intervalSeconds === undefined
    ? logged > 1 && logSeconds < SHORTEST_INTERVAL * loggedSeconds
    : intervalSeconds < SHORTEST_INTERVAL * iterationSeconds;
}
