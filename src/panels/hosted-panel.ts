import { MainAreaWidget } from '@jupyterlab/apputils';
import { Widget } from '@lumino/widgets';
import type { Panel } from './panel.ts';
import type { PanelHost } from './panel-host.ts';

/** The panel of ours that a tab of the main area holds, once its program has loaded. */
export function hostedPanel(tab: unknown): Panel | undefined {
  const content: unknown = tab instanceof MainAreaWidget ? tab.content : undefined;
  return isHost(content) ? content.panel : undefined;
}

/** By what it has: its class is loaded with the first panel. */
function isHost(content: unknown): content is PanelHost {
  return content instanceof Widget && content.hasClass('dfl-PanelHost');
}
