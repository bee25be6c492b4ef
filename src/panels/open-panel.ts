import type { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget, type WidgetTracker } from '@jupyterlab/apputils';
import { UUID, type ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { PanelKind, PanelServices } from './panel.ts';
import { PanelHost } from './panel-host.ts';

export type PanelTracker = WidgetTracker<MainAreaWidget<PanelHost>>;

/** Shows the panel of these arguments in the main area, a new one where there is none. */
export function openPanel(
  kind: PanelKind,
  args: ReadonlyPartialJSONObject,
  services: PanelServices,
  tracker: PanelTracker,
  shell: JupyterFrontEnd.IShell,
): MainAreaWidget<PanelHost> {
  const key = kind.keyOf(args);
  const open = tracker.find(({ content }) => kind.keyOf(content.state) === key);
  open?.content.reopen(args);
  const widget = open ?? addPanel(kind, args, services, tracker, shell);
  shell.activateById(widget.id);
  return widget;
}

function addPanel(
  kind: PanelKind,
  args: ReadonlyPartialJSONObject,
  services: PanelServices,
  tracker: PanelTracker,
  shell: JupyterFrontEnd.IShell,
): MainAreaWidget<PanelHost> {
  const content = new PanelHost(kind, args);
  const widget = new MainAreaWidget({ content, reveal: content.load(kind, services) });
  widget.id = `damselfly-${kind.name}-${UUID.uuid4()}`;
  widget.toolbar.hide();
  content.stateChanged.connect(() => {
    void tracker.save(widget);
  }, tracker);
  shell.add(widget, 'main');
  void tracker.add(widget);
  return widget;
}
