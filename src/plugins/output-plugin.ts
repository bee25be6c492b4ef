import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ITranslator, type TranslationBundle } from '@jupyterlab/translation';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import type { PanelServices } from '../panels/panel.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { IDamselflySettings } from '../services/settings/tokens.ts';
import { loadPart } from './load-part.ts';
import { panelServices } from './panel-services.ts';

/** What a plugin shows in the outputs of notebooks. */
interface OutputKind {
  readonly name: string;
  readonly description: string;
  /** Brings what tells JupyterLab the MIME type and its renderer. */
  readonly load: () => Promise<
    (rendermime: IRenderMimeRegistry, services: PanelServices, trans: TranslationBundle) => void
  >;
}

const KINDS: readonly OutputKind[] = [
  {
    name: 'volume',
    description: 'Shows volumes in the outputs of notebooks.',
    load: async () =>
      (await import('../panels/volume/output/add-volume-renderer.ts')).addVolumeRenderer,
  },
  {
    name: 'run',
    description: 'Shows runs in the outputs of notebooks.',
    load: async () => (await import('../panels/run/output/add-run-renderer.ts')).addRunRenderer,
  },
  {
    name: 'frame',
    description: 'Shows detector frames in the outputs of notebooks.',
    load: async () =>
      (await import('../panels/frame/output/add-frame-renderer.ts')).addFrameRenderer,
  },
];

export const outputPlugins: readonly JupyterFrontEndPlugin<void>[] = KINDS.map(outputPlugin);

function outputPlugin({ name, description, load }: OutputKind): JupyterFrontEndPlugin<void> {
  return {
    id: `jupyterlab-damselfly:${name}-output`,
    description,
    autoStart: true,
    requires: [IRenderMimeRegistry, IRunService, IPlaces, IDamselflySettings],
    optional: [ITranslator],
    activate: (
      app: JupyterFrontEnd,
      rendermime: IRenderMimeRegistry,
      runs: IRunService,
      places: IPlaces,
      settings: IDamselflySettings,
      translator: ITranslator | null,
    ) => {
      const services = panelServices(app, { runs, places, settings }, { translator });
      const trans = services.translator.load(TRANSLATION_DOMAIN);
      void loadPart(load, trans, (addRenderer) => {
        addRenderer(rendermime, services, trans);
      });
    },
  };
}
