import type { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';
import { PanelHost } from './panel-host.ts';

/** The run whose panel is in front, as commands name it; `undefined` where something else is. */
export function runInFront({ currentWidget }: JupyterFrontEnd.IShell): string | undefined {
  if (!(currentWidget instanceof MainAreaWidget) || !(currentWidget.content instanceof PanelHost)) {
    return undefined;
  }
  const { key } = currentWidget.content.state;
  return typeof key === 'string' ? key : undefined;
}
