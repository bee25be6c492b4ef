import {
  isLiveState,
  RUN_ACTIONS,
  type IterationRow,
  type RunDetail,
  type RunState,
  type RunSummary,
  startedOf,
} from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { withDefaults } from '@damselfly/compute/emc/recorded-options.ts';
import { knownSetUpAt } from '@damselfly/compute/io/steering/known-set-up.ts';
import { historyOf } from './history-of.ts';
import { keptPath } from './paths.ts';
import type { StoredRun } from './read-run.ts';
import type { PageEvent, PageProgress, PageRecord } from './records.ts';

/** A run in the page's storage, and what only the pages know. */
export interface KnownRun extends StoredRun {
  /** Whether a worker of this page, or of another, has it in hand. */
  readonly isHeld: boolean;
  readonly progress?: PageProgress | undefined;
  /** Why its worker broke down, where this page saw it. */
  readonly breakdown?: string | undefined;
}

/** What a run is doing, by its events; a worker that broke down has written no end. */
export function stateOf({
  events,
  isHeld,
  breakdown,
}: Pick<KnownRun, 'events' | 'isHeld' | 'breakdown'>): RunState {
  let state: RunState = 'starting';
  for (const { event, ...rest } of events) {
    if (event === 'ended') {
      state = 'state' in rest ? rest.state : state;
    } else if (event === 'started') {
      state = afterStarted(state);
    } else if (event === 'resumed') {
      state = 'running';
    } else if (
      event !== 'iteration' &&
      event !== 'notice' &&
      event !== 'steer' &&
      event !== 'undo'
    ) {
      state = event;
    }
  }
  if (!isLiveState(state)) {
    // One that is in hand after its end is being taken up again.
    return isHeld ? 'starting' : state;
  }
  if (isHeld) {
    return state;
  }
  return breakdown === undefined ? 'lost' : 'failed';
}

/** A run that begins with other options starts anew: what was asked of it before still holds. */
function afterStarted(state: RunState): RunState {
  return state === 'stopping' || state === 'pausing' ? state : 'running';
}

/** What a run was doing when it was asked to stop. */
function stateBeforeStop(events: readonly PageEvent[]): RunState {
  const asked = events.findLastIndex(({ event }) => event === 'stopping');
  return stateOf({ events: events.slice(0, asked), isHeld: true });
}

/** Whether an iteration is computed in this state of a run. */
function isComputing(state: RunState): boolean {
  return state === 'running' || state === 'pausing';
}

/** When and in which words a run is told. */
export interface Telling {
  /** Milliseconds, as `Date.now` gives them. */
  readonly now: number;
  readonly trans: TranslationBundle;
}

/** A run in one look. */
export function summaryOf(run: KnownRun, { now, trans }: Telling): RunSummary {
  const { request, record, events, progress } = run;
  const state = stateOf(run);
  const rows = rowsOf(events);
  const last = rows.at(-1);
  const reason = reasonOf(run, state, trans);
  const history = historyOf(events);
  return {
    id: request.id,
    name: request.name,
    program: 'damselfly',
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(state === 'stopping' &&
      isComputing(stateBeforeStop(events)) && { endsAfterIteration: true }),
    folder: request.config.folder,
    config: `${request.config.folder}/${request.config.name}`,
    iteration: last?.number ?? 0,
    iterations: request.iterations,
    ...(progress && isLiveState(state) ? { progress } : {}),
    ...(rows.length > 0 ? { secondsPerIteration: meanSeconds(rows) } : {}),
    elapsedSeconds: elapsedSeconds(run, now),
    ...(request.parent && { parent: request.parent }),
    ...(history.length > 0 && { steered: history.map(({ id }) => id).join(' ') }),
    created: request.created,
    updated: events.at(-1)?.time ?? request.created,
    engine: {
      id: 'page',
      backend: record?.backend ?? request.backend ?? 'auto',
      device: record?.device ?? '',
      workers: record ? setUpNow(record, run).workers : request.workers,
    },
    actions: [...RUN_ACTIONS[state]],
  };
}

/** All of a run but its arrays. @param outputs iterations whose volume is there. */
export function detailOf(run: KnownRun, outputs: readonly number[], telling: Telling): RunDetail {
  const { record, events } = run;
  return {
    ...summaryOf(run, telling),
    options: record ? setUpNow(record, run).options : {},
    ...(record && {
      steering: {
        base: record.options,
        workers: run.request.workers,
        history: historyOf(events),
      },
    }),
    facts: { ...record?.facts, ...deviceMemoryOf(events) },
    rows: rowsOf(events),
    outputs: [...outputs],
    inputs: record?.inputs ?? [],
    versions: record?.versions ?? {},
    history: events
      .filter(({ event }) => event !== 'iteration')
      .map((entry) => ({
        time: entry.time,
        event: entry.event === 'ended' ? entry.state : entry.event,
        ...('message' in entry ? { message: entry.message } : {}),
        ...(entry.event === 'started' ? { started: startedOf(entry) } : {}),
      })),
  };
}

/** What the next iteration, or the running one, is computed with. */
function setUpNow(
  { options }: PageRecord,
  { events, request: { workers } }: KnownRun,
): { readonly options: PageRecord['options']; readonly workers: number } {
  const history = historyOf(events);
  const next = (rowsOf(events).at(-1)?.number ?? 0) + 1;
  // What another version wrote is shown as it began.
  return (
    knownSetUpAt({ options, workers }, history, next) ?? { options: withDefaults(options), workers }
  );
}

/** Of one of the finished iterations. */
function meanSeconds(rows: readonly IterationRow[]): number {
  return rows.reduce((sum, { seconds }) => sum + seconds, 0) / rows.length;
}

/** The finished iterations. */
export function rowsOf(events: readonly PageEvent[]): IterationRow[] {
  return events.flatMap((event) => (event.event === 'iteration' ? [event.row] : []));
}

/** What it held most on a GPU, where several workers computed it one after the other. */
function deviceMemoryOf(events: readonly PageEvent[]): Pick<RunDetail['facts'], 'deviceMemory'> {
  const figures = events.flatMap((event) =>
    event.event === 'iteration' ? (event.deviceMemory ?? []) : [],
  );
  return figures.length === 0 ? {} : { deviceMemory: Math.max(...figures) };
}

/** Where a run keeps its config.ini. */
export function configPath({ request }: Pick<StoredRun, 'request'>): string {
  const { folder, name } = request.config;
  return keptPath(folder, `${folder}/${name}`);
}

function reasonOf(
  { events, breakdown }: KnownRun,
  state: RunState,
  trans: TranslationBundle,
): string | undefined {
  if (breakdown !== undefined) {
    return breakdown;
  }
  if (state === 'lost') {
    return trans.__(
      'Its page was closed before it ended. Resume it to go on after its last iteration.',
    );
  }
  if (state === 'stopping') {
    return reasonToStop(stateBeforeStop(events), trans);
  }
  if (state === 'queued') {
    return trans.__('Waits for another reconstruction in this browser.');
  }
  const last = events.at(-1);
  return state === 'failed' && last !== undefined && 'message' in last ? last.message : undefined;
}

/** @param before what it was doing when it was asked to. */
function reasonToStop(before: RunState, trans: TranslationBundle): string {
  if (isComputing(before)) {
    return trans.__(
      'It stops after the iteration that is computed now. Cancel ends it at once, without that iteration.',
    );
  }
  return before === 'paused'
    ? trans.__('It was paused and stops now: no iteration is computed.')
    : trans.__(
        'It is starting, and stops after the first iteration that it computes. Cancel ends it at once, without that iteration.',
      );
}

/** Seconds in which a worker had the run in hand, pauses left out. */
function elapsedSeconds({ events, isHeld }: KnownRun, now: number): number {
  let total = 0;
  let begun: number | undefined;
  let last = now;
  for (const { event, time } of events) {
    last = Date.parse(time);
    if (event === 'starting' || event === 'resumed') {
      begun ??= last;
    } else if (begun !== undefined && (event === 'paused' || event === 'ended')) {
      total += last - begun;
      begun = undefined;
    }
  }
  const open = begun === undefined ? 0 : (isHeld ? now : last) - begun;
  return Math.max(0, total + open) / 1000;
}
