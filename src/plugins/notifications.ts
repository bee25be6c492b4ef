import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { IRunService } from '../services/runs/tokens.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';
import { loadPart } from './load-part.ts';

export const notificationsPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:notifications',
  description: 'Tells when a run has finished or failed.',
  autoStart: true,
  requires: [IRunService, IDamselflySettings],
  optional: [ITranslator],
  activate: (
    app: JupyterFrontEnd,
    runs: IRunService,
    settings: IDamselflySettings,
    translator: ITranslator | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const load = async () => {
      await runs.ready;
      return {
        ...(await import('../services/runs/watch-ends.ts')),
        ...(await import('../services/runs/notify-end.ts')),
        ...(await import('../panels/run-in-front.ts')),
      };
    };
    void loadPart(load, trans, ({ watchEnds, notifyEnd, runInFront }) => {
      const told = new Map<string, string>();
      watchEnds(
        runs,
        (run) => {
          // Who has the run in front of them sees that it is done.
          const isSeen = run.key === runInFront(app.shell) && !document.hidden;
          if (settings.showsNotifications && !(isSeen && run.summary.state === 'done')) {
            told.set(run.key, notifyEnd(run, app.commands, trans));
          }
        },
        (key) => {
          const id = told.get(key);
          if (id !== undefined) {
            Notification.dismiss(id);
          }
          told.delete(key);
        },
      );
    });
  },
};
