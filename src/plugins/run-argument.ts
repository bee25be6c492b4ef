import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { IRunService, KnownRun } from '../services/runs/tokens.ts';
import { pointed } from './pointed.ts';

/** The run that a command is about: its argument `key`, or what the context menu was opened on. */
export function runArgument(
  app: JupyterFrontEnd,
  runs: IRunService,
  args: ReadonlyPartialJSONObject,
): KnownRun | undefined {
  const key = typeof args['key'] === 'string' ? args['key'] : pointed(app, 'run');
  return key === undefined ? undefined : runs.get(key);
}
