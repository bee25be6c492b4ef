import type { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { PanelHost } from './panel-host.ts';

type Shell = Pick<JupyterFrontEnd.IShell, 'currentWidget'>;

/** What restores the panel of ours that is in front; `undefined` where something else is. */
export function stateInFront({ currentWidget }: Shell): ReadonlyPartialJSONObject | undefined {
  return currentWidget instanceof MainAreaWidget && currentWidget.content instanceof PanelHost
    ? currentWidget.content.state
    : undefined;
}

/** The run whose panel is in front, as commands name it; `undefined` where something else is. */
export function runInFront(shell: Shell): string | undefined {
  const key = stateInFront(shell)?.['key'];
  return typeof key === 'string' ? key : undefined;
}
