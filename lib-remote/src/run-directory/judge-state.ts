import type { PendingControl } from './control-request.ts';
import type { LockHolder } from './lock-holder.ts';
import { stateOf, type ProcessIdentity } from './process-identity.ts';
import type { RunEvent } from './progress-log.ts';
import type { RunRecord } from './run-record.ts';
import { isNewRequest, type RunRequest } from './run-request.ts';
import type { RunState } from './run-state.ts';
import { stateAfter } from './state-after.ts';

/** A state, and why it waits or ended so, as a sentence, where that is known. */
export interface StateAndReason {
  readonly state: RunState;
  readonly reason?: string;
  /** Of one that is stopping: not at once. */
  readonly endsAfterIteration?: boolean;
}

/** What lies in a run directory, in any mixture that a crash may leave. */
export interface Evidence {
  readonly request: RunRequest | undefined;
  readonly record: RunRecord | undefined;
  readonly holder: LockHolder | undefined;
  /** Oldest first. */
  readonly events: readonly RunEvent[];
  readonly pending: readonly PendingControl[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A request is submitted at once: one without a sign of that after this time was never. */
const SUBMITTED_WITHIN_MILLISECONDS = 60_000;

/** Judges what a run is doing. The process that holds the lock counts most, then the last event. */
export async function judgeState(evidence: Evidence): Promise<StateAndReason> {
  const { request, record, holder } = evidence;
  if (holder && !holder.isAlive) {
    const { host } = holder.process;
    return {
      state: 'unknown',
      reason: `Its process on ${host} has not been heard of for a while.`,
    };
  }
  if (!request && !record) {
    return { state: holder ? 'running' : 'foreign' };
  }
  const events = withoutLateInterruptions(eventsOfRun(evidence));
  return holder ? whileLocked(holder, events, evidence) : await withoutLock(events, evidence);
}

/** Those of the run itself, of which an earlier run in the folder may have left others before. */
function eventsOfRun({ request, record, events }: Evidence): readonly RunEvent[] {
  if (isNewRequest(request, record)) {
    return events.filter(({ time }) => time >= request.created);
  }
  return events.filter((event) => !('run' in event) || event.run === record?.id);
}

/** What asks a process to end when it has written how it ended changes that no more. */
function withoutLateInterruptions(events: readonly RunEvent[]): readonly RunEvent[] {
  let hasEnded = false;
  return events.filter(({ event }) => {
    hasEnded = event === 'ended' || (hasEnded && !isBeginning(event));
    return !(hasEnded && event === 'interrupting');
  });
}

/** Whether what comes after it is about another process. */
function isBeginning(event: RunEvent['event']): boolean {
  return event === 'queued' || event === 'starting' || event === 'started';
}

/** The process has the lock from before its first iteration until after its last event. */
function whileLocked(
  holder: LockHolder,
  events: readonly RunEvent[],
  { request, record, pending }: Evidence,
): StateAndReason {
  const actions = new Set(pending.map((control) => control.request?.action));
  const own = isNewRequest(request, record)
    ? []
    : events.filter(({ time }) => time >= holder.since);
  const state = stateAfter(own);
  if (own.some(({ event }) => event === 'interrupting')) {
    return INTERRUPTING;
  }
  if (actions.has('cancel') || (state === 'stopping' && own.some(isCancel))) {
    return CANCELLING;
  }
  if (actions.has('stop') || state === 'stopping') {
    return stoppingFrom(stateAfter(untilStopping(own)));
  }
  return { state: state === 'running' && actions.has('pause') ? 'pausing' : state };
}

function isCancel(event: RunEvent): boolean {
  return event.event === 'control' && event.action === 'cancel' && event.accepted;
}

/** What came before the process began to stop. */
function untilStopping(events: readonly RunEvent[]): readonly RunEvent[] {
  const index = events.findIndex(({ event }) => event === 'stopping');
  return index === -1 ? events : events.slice(0, index);
}

/** @param state of the process when it was asked to stop. */
function stoppingFrom(state: RunState): StateAndReason {
  if (state === 'starting') {
    return STOPPING_AT_START;
  }
  return state === 'paused' ? STOPPING_AT_REST : STOPPING;
}

/** Whether the last process was asked to end; what it was still writing may come after that. */
function wasInterrupted(events: readonly RunEvent[]): boolean {
  const index = events.findLastIndex(({ event }) => isBeginning(event));
  return events.slice(index + 1).some(({ event }) => event === 'interrupting');
}

async function withoutLock(
  events: readonly RunEvent[],
  { request, record, now, pending }: Evidence,
): Promise<StateAndReason> {
  const last = events.findLast(({ event }) => event !== 'control');
  if (last?.event !== 'ended' && wasInterrupted(events)) {
    return { state: 'interrupted', reason: 'It was interrupted, and ended by force.' };
  }
  switch (last?.event) {
    case 'queued':
      return { state: 'queued', reason: last.reason };
    case 'starting':
      return await whileStarting(last.process, pending);
    case 'ended':
      return { state: last.state, ...(last.message === undefined ? {} : { reason: last.message }) };
    case undefined:
      return isNewRequest(request, record) ? beforeSubmission(request, now) : LOST;
    case 'started':
    case 'iteration':
    case 'notice':
    case 'paused':
    case 'resumed':
    case 'stopping':
    case 'interrupting':
    case 'control':
      return LOST;
  }
}

const STOPPING: StateAndReason = {
  state: 'stopping',
  reason:
    'It stops after the iteration that is computed now. Cancel ends it at once, without that iteration.',
  endsAfterIteration: true,
};

const STOPPING_AT_START: StateAndReason = {
  state: 'stopping',
  reason:
    'It is starting, and stops after the first iteration that it computes. Cancel ends it at once, without that iteration.',
};

const STOPPING_AT_REST: StateAndReason = {
  state: 'stopping',
  reason: 'It was paused and stops now: no iteration is computed.',
};

const INTERRUPTING: StateAndReason = {
  state: 'stopping',
  reason: 'It was interrupted by Ctrl-C or the system, and ends now.',
};

const CANCELLING: StateAndReason = { state: 'stopping', reason: 'It is being cancelled.' };

const LOST: StateAndReason = {
  state: 'lost',
  reason: 'Its process has gone without a word: killed, or with its machine.',
};

async function whileStarting(
  process: ProcessIdentity,
  pending: readonly PendingControl[],
): Promise<StateAndReason> {
  if ((await stateOf(process)) === 'gone') {
    return {
      state: 'lost',
      reason: 'Its process ended while it was starting; what it printed may tell why.',
    };
  }
  const isEnding = pending.some(({ request }) => request?.action === 'cancel');
  return { state: isEnding ? 'stopping' : 'starting' };
}

function beforeSubmission({ created }: RunRequest, now: number): StateAndReason {
  return now - Date.parse(created) < SUBMITTED_WITHIN_MILLISECONDS
    ? { state: 'queued', reason: 'It is being submitted.' }
    : { state: 'lost', reason: 'It was asked for, but never submitted.' };
}
