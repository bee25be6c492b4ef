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
  /** Whether an iteration was logged since it is watched. */
  readonly hasGrown: boolean;
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
const SLOWEST_COPY = 0.5;

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
  if (isFresh && isFirst) {
    return { state: 'running', reason: 'Its first iteration is being computed.', isFresh };
  }
  if (isFresh && !wasCopied) {
    return signs.hasGrown || cameAsComputed(signs)
      ? { state: 'running', reason: 'Its files are being written.', isFresh }
      : {
          state: 'unknown',
          reason:
            'It is not known whether it goes on: its files are new, as those of a copy are, and nothing was added while they were watched.',
          isFresh,
        };
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

/**
 * By the last two outputs; where a copy has fewer, by its log, as soon as that tells of more than one iteration. That
 * log may be continued: then it tells nothing of what is added to it.
 */
function cameTooFast(signs: ForeignSigns): boolean {
  const pace = paceOf(signs);
  const isTold = signs.intervalSeconds !== undefined || (signs.logged > 1 && !signs.hasGrown);
  return isTold && pace !== undefined && pace < SLOWEST_COPY;
}

/** Whether its files came in the time that it took to compute them. */
function cameAsComputed(signs: ForeignSigns): boolean {
  const pace = paceOf(signs);
  return pace !== undefined && pace >= SLOWEST_COPY;
}

/** The time in which files came, in parts of that which it took to compute them; undefined where nothing tells. */
function paceOf({
  iterationSeconds,
  intervalSeconds,
  loggedSeconds,
  logSeconds,
}: ForeignSigns): number | undefined {
  if (intervalSeconds !== undefined) {
    return iterationSeconds > 0 ? intervalSeconds / iterationSeconds : undefined;
  }
  return logSeconds !== undefined && loggedSeconds > 0 ? logSeconds / loggedSeconds : undefined;
}
