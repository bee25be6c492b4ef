import { dirname, join } from 'node:path';
import { withDefaults } from '@damselfly/compute/emc/recorded-options.ts';
import { knownSetUpAt } from '@damselfly/compute/io/steering/known-set-up.ts';
import type { Steering } from '@damselfly/compute/io/steering/steering.ts';
import {
  BUSY_STATES,
  isLiveState,
  nameOfRun,
  type RunDetail,
  type RunState,
  type RunSummary,
} from '../../http/index.ts';
import { computingSeconds } from '../../run-directory/computing-seconds.ts';
import type { RunDescription } from '../../run-directory/describe-run.ts';
import { factsOf } from './facts.ts';
import { historyOf } from './history.ts';
import type { KnownRun } from './known-run.ts';
import { modeFacts, type ModeFacts } from './mode-facts.ts';
import { rowsOf } from './rows.ts';
import { meanSeconds } from './mean-seconds.ts';

/**
 * One of our runs, as clients see it.
 *
 * @param asked what its models will be, where it has not begun.
 */
export function ownRun(description: RunDescription, id: string, asked: ModeFacts): KnownRun {
  const { paths, record } = description;
  const summary = summaryOf(description, id);
  return {
    paths,
    layout: description.layout,
    summary,
    isLive: isLiveState(summary.state) || summary.state === 'unknown',
    detail: {
      ...summary,
      ...optionsOf(description),
      facts: {
        ...asked,
        ...factsOf(description),
        ...modeFacts(description, record?.options['num_nonrot_modes']),
      },
      rows: rowsOf(description),
      outputs: [...description.outputs],
      inputs: record?.inputs.map(({ role, path, sha256 }) => ({ role, path, sha256 })) ?? [],
      versions: record?.versions ?? {},
      history: historyOf(description.events),
    },
  };
}

function summaryOf(description: RunDescription, id: string): RunSummary {
  const { paths, state, reason, record, request, current, events, actions } = description;
  const { finished, hasEarlierResults, endsAfterIteration } = description;
  const config = record?.config ?? request?.config;
  const created = request?.created ?? record?.created;
  const isBusy = BUSY_STATES.includes(stateOf(state));
  const elapsed = computingSeconds(events, isBusy ? Date.now() : undefined);
  const secondsPerIteration = hasEarlierResults ? undefined : meanSeconds(description.rows);
  return {
    id,
    name:
      request?.name ??
      nameOfRun(config ?? join(dirname(paths.outputFolder), 'config.ini'), paths.outputFolder),
    program: 'damselfly',
    state: stateOf(state),
    ...(reason === undefined ? {} : { reason }),
    ...(endsAfterIteration && { endsAfterIteration }),
    folder: paths.outputFolder,
    ...(config === undefined ? {} : { config }),
    iteration: finished,
    ...(hasEarlierResults && { hasEarlierResults }),
    ...(request && { iterations: request.iterations }),
    ...(current && {
      progress: {
        iteration: current.iteration,
        step: current.step,
        fraction: current.fraction,
      },
    }),
    ...(secondsPerIteration === undefined ? {} : { secondsPerIteration }),
    ...(elapsed === undefined ? {} : { elapsedSeconds: elapsed }),
    ...(request?.parent && { parent: request.parent }),
    ...(record?.history && { steered: steeredText(record.history) }),
    ...(record && { begun: record.created }),
    ...(created === undefined ? {} : { created }),
    updated: events.at(-1)?.time ?? created ?? new Date(0).toISOString(),
    ...(request && {
      engine: {
        id: request.engine,
        backend: record?.backend.name ?? request.backend,
        device: record?.backend.device ?? '',
        workers: record?.backend.workers ?? request.workers,
      },
    }),
    actions: [...actions],
  };
}

/** What it runs with now, and how that came. */
function optionsOf({ record, finished }: RunDescription): Pick<RunDetail, 'options' | 'steering'> {
  if (record === undefined) {
    return { options: {} };
  }
  const { options: begun, history = [], firstWorkers, backend } = record;
  const workers = firstWorkers ?? backend.workers;
  const steering = { base: begun, workers, history };
  const now = knownSetUpAt({ options: begun, workers }, history, finished + 1);
  // What another version wrote is shown as it began.
  return { options: now?.options ?? withDefaults(begun), steering };
}

/** Another text for another history. */
function steeredText(history: readonly Steering[]): string {
  return history.map(({ id }) => id).join(' ');
}

/** To a panel an interrupted run is one that was stopped: it can go on. */
function stateOf(state: RunDescription['state']): RunState {
  if (state === 'interrupted') {
    return 'stopped';
  }
  return state === 'foreign' ? 'unknown' : state;
}
