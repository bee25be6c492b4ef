import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from '@jupyterlab/application';
import { IThemeManager, showErrorMessage, WidgetTracker } from '@jupyterlab/apputils';
import { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import { ITranslator } from '@jupyterlab/translation';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import type { PanelTracker } from '../panels/open-panel.ts';
import type { PanelKind, PanelServices } from '../panels/panel.ts';
import { IPageFiles } from '../services/page-runs/tokens.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';
import { panelServices } from './panel-services.ts';

/** The plugin that opens the panels of one kind. */
export function panelPlugin(kind: PanelKind): JupyterFrontEndPlugin<void> {
  return {
    id: `jupyterlab-damselfly:${kind.name}-panel`,
    description: kind.description,
    autoStart: true,
    requires: [IRunService, IPlaces, IDamselflySettings],
    optional: [ILayoutRestorer, IThemeManager, ITranslator, IDefaultFileBrowser, IPageFiles],
    activate: (
      app: JupyterFrontEnd,
      runs: IRunService,
      places: IPlaces,
      settings: IDamselflySettings,
      restorer: ILayoutRestorer | null,
      themes: IThemeManager | null,
      translator: ITranslator | null,
      browser: IDefaultFileBrowser | null,
      pageFiles: IPageFiles | null,
    ) => {
      const required = { runs, places, settings };
      const optional = { translator, themes, browser, pageFiles };
      addPanelCommand(kind, app, restorer, panelServices(app, required, optional));
    },
  };
}

function addPanelCommand(
  kind: PanelKind,
  app: JupyterFrontEnd,
  restorer: ILayoutRestorer | null,
  services: PanelServices,
): void {
  const trans = services.translator.load(TRANSLATION_DOMAIN);
  const tracker: PanelTracker = new WidgetTracker({
    namespace: `jupyterlab-damselfly-${kind.name}`,
  });
  app.commands.addCommand(kind.command, {
    label: kind.label(trans),
    caption: kind.caption(trans),
    icon: kind.icon,
    describedBy: { args: kind.args },
    execute: async (args) => {
      // Loaded beside what opens it, which tells where it cannot be.
      kind.load().catch(() => undefined);
      try {
        const [{ openPanel }, { runInFront }] = await Promise.all([
          import('../panels/open-panel.ts'),
          import('../panels/run-in-front.ts'),
        ]);
        const resolved = (await kind.resolve?.(args, services, runInFront(app.shell))) ?? args;
        return openPanel(kind, resolved, services, tracker, app.shell);
      } catch (error) {
        await showErrorMessage(kind.label(trans), error instanceof Error ? error : String(error));
        return undefined;
      }
    },
  });
  void restorer?.restore(tracker, {
    command: kind.command,
    args: ({ content }) => content.state,
    name: ({ content }) => kind.keyOf(content.state),
  });
}
