import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { StackedPanel } from '@lumino/widgets';
import { CommandIDs } from '../command-ids.ts';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { damselflyIcon } from '../icons/brand.ts';
import { chartIcon } from '../icons/states.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { loadPart } from './load-part.ts';

/** Below the file browser (100) and the running kernels (200). */
const RANK = 250;

export const sidebarPlugin: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-damselfly:sidebar',
  description: 'Adds the sidebar with data, runs and resources.',
  autoStart: true,
  requires: [IRunService, IPlaces],
  optional: [ILayoutRestorer, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    runs: IRunService,
    places: IPlaces,
    restorer: ILayoutRestorer | null,
    translatorOrNull: ITranslator | null,
  ) => {
    const translator = translatorOrNull ?? nullTranslator;
    const trans = translator.load(TRANSLATION_DOMAIN);
    const { commands, shell } = app;

    // Stands in its place at once; what it shows is loaded beside the start of the page.
    const host = new StackedPanel();
    host.id = 'damselfly-sidebar';
    host.title.icon = damselflyIcon;
    host.title.caption = trans.__('Damselfly');
    host.addClass('dfl-SidebarHost');
    shell.add(host, 'left', { rank: RANK });
    restorer?.add(host, host.id);
    const load = () => import('../panels/sidebar/sidebar.tsx');
    void loadPart(load, trans, ({ createSidebar }) => {
      host.addWidget(createSidebar(shell, { commands, runs, places, translator }));
    });

    commands.addCommand(CommandIDs.showRuns, {
      label: trans.__('Show Runs'),
      caption: trans.__('Show the sidebar with data, runs and resources'),
      icon: chartIcon,
      describedBy: { args: { type: 'object', properties: {} } },
      execute: () => {
        shell.activateById(host.id);
      },
    });
  },
};
