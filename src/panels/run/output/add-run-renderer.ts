import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { PanelServices } from '../../panel.ts';
import { whenConnected } from '../../../services/runs/when-connected.ts';
import { runPanelKind } from '../index.ts';
import { keyOfPath } from '../key-of-path.ts';
import { RUN_MIME_TYPE, RunOutput } from './run-output.ts';

/** Before what shows any JSON. */
const RANK = 20;

/** Tells JupyterLab what shows runs in the outputs of notebooks. */
export function addRunRenderer(
  rendermime: IRenderMimeRegistry,
  services: PanelServices,
  trans: TranslationBundle,
): void {
  rendermime.addFactory(
    {
      safe: true,
      mimeTypes: [RUN_MIME_TYPE],
      createRenderer: () =>
        new RunOutput({
          trans,
          create: async ({ path, view = {} }) => {
            const [createPanel] = await Promise.all([
              runPanelKind.load(),
              whenConnected(services.runs),
            ]);
            const key = await keyOfPath(path, services);
            return createPanel({ key, view }, services);
          },
        }),
    },
    RANK,
  );
}
