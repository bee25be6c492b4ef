import * as Type from 'typebox';

/**
 * What a run is doing. `stopped`: ended after a finished iteration because it was asked to; it can be
 * resumed. `lost`: its process has gone without a word. `unknown`: its process, on another machine, has
 * not been heard of for a while.
 */
export const RunStateSchema = Type.Union([
  Type.Literal('queued'),
  Type.Literal('starting'),
  Type.Literal('running'),
  Type.Literal('pausing'),
  Type.Literal('paused'),
  Type.Literal('stopping'),
  Type.Literal('done'),
  Type.Literal('stopped'),
  Type.Literal('failed'),
  Type.Literal('cancelled'),
  Type.Literal('lost'),
  Type.Literal('unknown'),
]);

export type RunState = Type.Static<typeof RunStateSchema>;

/** States in which something may still change by itself. */
const LIVE_STATES: readonly RunState[] = [
  'queued',
  'starting',
  'running',
  'pausing',
  'paused',
  'stopping',
];

/** Whether a run in this state waits or computes; false for words that are no state of ours. */
export function isLiveState(state: string): boolean {
  return LIVE_STATES.some((live) => live === state);
}

/** States in which a process computes. */
export const COMPUTING_STATES: readonly RunState[] = ['running', 'pausing', 'stopping'];

/** States in which one has its place. */
export const BUSY_STATES: readonly RunState[] = ['starting', ...COMPUTING_STATES];

/** What can be asked of a run. */
export const RunActionSchema = Type.Union([
  Type.Literal('pause'),
  Type.Literal('resume'),
  Type.Literal('stop'),
  Type.Literal('cancel'),
]);

export type RunAction = Type.Static<typeof RunActionSchema>;

/**
 * What can be asked of a run in each state. A paused process resumes; where one has ended, another goes
 * on. Where it is not known whether there is one, the source that runs it says more.
 */
export const RUN_ACTIONS: Readonly<Record<RunState, readonly RunAction[]>> = {
  queued: ['cancel'],
  starting: ['cancel'],
  running: ['pause', 'stop', 'cancel'],
  pausing: ['resume', 'stop', 'cancel'],
  paused: ['resume', 'stop', 'cancel'],
  stopping: ['cancel'],
  done: [],
  stopped: ['resume'],
  failed: ['resume'],
  cancelled: ['resume'],
  lost: ['resume'],
  unknown: [],
};

/** States in which a run that has begun can be given further iterations. */
const ENDED_STATES: readonly RunState[] = ['done', 'stopped', 'failed', 'cancelled', 'lost'];

/** Whether a run of ours can go on beyond what was asked of it: it has ended, and has an iteration to go on from. */
export function isExtendable({
  state,
  finished,
  hasEarlierResults = false,
}: {
  readonly state: string;
  /** The last finished iteration. */
  readonly finished: number;
  readonly hasEarlierResults?: boolean | undefined;
}): boolean {
  return ENDED_STATES.some((ended) => ended === state) && finished > 0 && !hasEarlierResults;
}
