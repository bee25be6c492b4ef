import type { JupyterFrontEnd } from '@jupyterlab/application';
import { nullTranslator, type ITranslator } from '@jupyterlab/translation';
import type { PanelServices } from '../panels/panel.ts';

type Required = Pick<PanelServices, 'runs' | 'places' | 'settings'>;

/** What this JupyterLab may not have, or has no use for where the panel stands. */
interface Optional extends Partial<Pick<PanelServices, 'themes' | 'browser' | 'pageFiles'>> {
  readonly translator: ITranslator | null;
}

/** What panels are given, of the application and of those plugins that are there. */
export function panelServices(
  { commands, serviceManager: { contents } }: JupyterFrontEnd,
  required: Required,
  { translator, themes = null, browser = null, pageFiles = null }: Optional,
): PanelServices {
  return {
    ...required,
    commands,
    contents,
    translator: translator ?? nullTranslator,
    themes,
    browser,
    pageFiles,
  };
}
