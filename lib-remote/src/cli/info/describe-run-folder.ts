import { basename } from 'node:path';
import { describeRun, type RunDescription } from '../../run-directory/describe-run.ts';
import { modelFile } from '../../run-directory/output-layout.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import type { RunState } from '../../run-directory/run-state.ts';
import { foreignSigns } from '../../gateway/runs/foreign-signs.ts';
import { foreignState } from '../../gateway/runs/foreign-state.ts';
import { readableOutputs } from '../../gateway/runs/readable-outputs.ts';
import { headerEntries, rowEntries } from './describe-log.ts';
import type { Description, Entry } from './description.ts';

const STATES: Readonly<Record<RunState, string>> = {
  queued: 'queued',
  starting: 'starting',
  running: 'running',
  pausing: 'pausing after the running iteration',
  paused: 'paused',
  stopping: 'stopping',
  done: 'done',
  stopped: 'stopped; emc -r goes on with it',
  cancelled: 'cancelled; emc -r goes on with it',
  interrupted: 'interrupted; emc -r goes on with it',
  failed: 'failed; emc -r goes on with it',
  lost: 'lost; emc -r goes on with it',
  unknown: 'unknown; emc -r finds out',
  foreign: 'made by another program; emc -r ITERATIONS goes on with it',
};

/** Stands before what the run itself has not made. */
const EARLIER: Entry = {
  key: 'results',
  label: 'results',
  value: 'of the run before, as follows; this one has finished no iteration',
};

/** Describes the run in a folder, whoever made it. */
export async function describeRunFolder(folder: string, paths: RunPaths): Promise<Description> {
  const run = await describeRun(paths);
  const last = run.outputs.at(-1);
  return {
    file: folder,
    kind: 'EMC run',
    entries: [
      { key: 'state', label: 'state', value: STATES[run.state] },
      ...(run.state === 'foreign' ? await foreignEntries(run) : []),
      ...ownEntries(run),
      ...(run.hasEarlierResults ? [EARLIER] : []),
      ...headerEntries(run.header),
      ...rowEntries(run.rows),
      { key: 'outputs', label: 'outputs', value: run.outputs.length },
      ...(last === undefined
        ? []
        : [
            {
              key: 'lastOutput',
              label: 'last output',
              value: basename(modelFile(paths, last, run.layout)),
            },
          ]),
      { key: 'log', label: 'log', value: paths.log },
    ],
  };
}

/** What the files of another program's run say of how far it is. */
async function foreignEntries(run: RunDescription): Promise<Entry[]> {
  const { signs } = await foreignSigns(run, await readableOutputs(run), false);
  const { state, reason } = foreignState(signs);
  const words = { running: 'is running', done: 'has ended' };
  const value = state === 'running' || state === 'done' ? words[state] : 'is not known';
  return [{ key: 'progress', label: 'what it does', value: `${value}. ${reason}` }];
}

/** What only our own runs tell. */
function ownEntries({ record, request, process, reason }: RunDescription): Entry[] {
  return [
    ...(reason ? [{ key: 'message', label: 'why', value: reason }] : []),
    ...(process
      ? [{ key: 'process', label: 'process', value: `${process.pid} on ${process.host}` }]
      : []),
    ...(record
      ? [
          {
            key: 'backend',
            label: 'backend',
            value: `${record.backend.name}, ${record.backend.workers} workers`,
          },
        ]
      : []),
    ...(request
      ? [
          { key: 'asked', label: 'iterations asked for', value: request.iterations },
          { key: 'config', label: 'configuration', value: request.config },
          { key: 'id', label: 'id', value: request.id },
        ]
      : []),
  ];
}
