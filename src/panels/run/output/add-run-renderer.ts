import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { TranslationBundle } from '@jupyterlab/translation';
import { addOutput } from '../../output/add-output.ts';
import type { PanelServices } from '../../panel.ts';
import { whenConnected } from '../../../services/runs/when-connected.ts';
import { keyOfShown } from './key-of-shown.ts';
import { RUN_MIME_TYPE, runOutput } from './run-output.ts';

/** Tells JupyterLab what shows runs in the outputs of notebooks. */
export function addRunRenderer(
  rendermime: IRenderMimeRegistry,
  services: PanelServices,
  trans: TranslationBundle,
): void {
  addOutput(rendermime, RUN_MIME_TYPE, () =>
    runOutput({
      trans,
      create: async ({ path, view = {} }) => {
        const [{ createRunPanel }] = await Promise.all([
          import('../create-run-panel.ts'),
          whenConnected(services.runs),
        ]);
        const key = await keyOfShown(path, services, trans);
        return createRunPanel({ key, view }, services);
      },
    }),
  );
}
