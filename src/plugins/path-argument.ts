import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { IRunService } from '../services/runs/tokens.ts';
import { pointed } from './pointed.ts';

/**
 * The path that a command is about: its argument, or the row or run that the context menu was opened on.
 */
export function pathArgument(
  app: JupyterFrontEnd,
  runs: IRunService,
  args: ReadonlyPartialJSONObject,
): string | undefined {
  const { path } = args;
  if (typeof path === 'string') {
    return path;
  }
  const run = pointed(app, 'run');
  return run === undefined ? pointed(app, 'path') : runs.get(run)?.summary.folder;
}
