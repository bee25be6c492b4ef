import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IStatusBar } from '@jupyterlab/statusbar';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { damselflyIcon } from '../icons/brand.ts';
import { statusText } from '../services/runs/status-text.ts';
import { IRunService } from '../services/runs/tokens.ts';

export const statusBarPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:status-bar',
  description: 'Shows in the status bar what runs.',
  autoStart: true,
  requires: [IRunService],
  optional: [IStatusBar, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    runs: IRunService,
    statusBar: IStatusBar | null,
    translator: ITranslator | null,
  ) => {
    if (statusBar === null) {
      return;
    }
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const text = document.createElement('span');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'dfl-StatusItem';
    button.title = trans.__('Show runs');
    button.append(damselflyIcon.element({ tag: 'span' }), text);
    button.addEventListener('click', () => {
      void app.commands.execute(CommandIDs.showRuns);
    });
    const item = new Widget({ node: button });
    const changed = new Signal<Widget, void>(item);
    const update = (): void => {
      text.textContent = statusText(runs, trans) ?? '';
      changed.emit();
    };
    runs.changed.connect(update, item);
    update();
    statusBar.registerStatusItem(statusBarPlugin.id, {
      item,
      align: 'left',
      rank: 10,
      isActive: () => statusText(runs, trans) !== undefined,
      activeStateChanged: changed,
    });
  },
};
