import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { OutputContent, PanelOutput } from './panel-output.ts';

/** Before what shows any JSON. */
const RANK = 20;

/** Tells JupyterLab what shows a MIME type in the outputs of notebooks. */
export function addOutput<Content extends OutputContent>(
  rendermime: IRenderMimeRegistry,
  mimeType: string,
  createRenderer: () => PanelOutput<Content>,
): void {
  rendermime.addFactory({ safe: true, mimeTypes: [mimeType], createRenderer }, RANK);
}
