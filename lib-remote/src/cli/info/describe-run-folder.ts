import { basename } from 'node:path';
import {
  describeRun,
  type RunDescription,
  type RunState,
} from '../../run-directory/describe-run.ts';
import { outputFile, type RunPaths } from '../../run-directory/run-paths.ts';
import { headerEntries, rowEntries } from './describe-log.ts';
import type { Description, Entry } from './description.ts';

const STATES: Readonly<Record<RunState, string>> = {
  running: 'running',
  done: 'done',
  interrupted: 'interrupted; emc -r goes on with it',
  failed: 'failed; emc -r goes on with it',
  lost: 'lost: its process has gone; emc -r goes on with it',
  unknown: 'unknown: its process on another machine was not heard of lately; emc -r finds out',
  foreign: 'made by another program; emc -r ITERATIONS goes on with it',
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
      ...ownEntries(run),
      ...headerEntries(run.header),
      ...rowEntries(run.rows),
      { key: 'outputs', label: 'outputs', value: run.outputs.length },
      ...(last === undefined
        ? []
        : [{ key: 'lastOutput', label: 'last output', value: basename(outputFile(paths, last)) }]),
      { key: 'log', label: 'log', value: paths.log },
    ],
  };
}

/** What only our own runs tell. */
function ownEntries({ record, process, message }: RunDescription): Entry[] {
  return [
    ...(message ? [{ key: 'message', label: 'why', value: message }] : []),
    ...(process
      ? [{ key: 'process', label: 'process', value: `${process.pid} on ${process.host}` }]
      : []),
    ...(record
      ? [
          { key: 'asked', label: 'iterations asked for', value: record.iterations },
          {
            key: 'backend',
            label: 'backend',
            value: `${record.backend.name}, ${record.backend.workers} workers`,
          },
          { key: 'config', label: 'configuration', value: record.config },
          { key: 'id', label: 'id', value: record.id },
        ]
      : []),
  ];
}
