import type { JupyterFrontEnd } from '@jupyterlab/application';

/**
 * A fact about what the context menu was opened on: our rows carry them as `data-NAME`.
 *
 * @returns `undefined` where the menu was opened on something else.
 */
export function pointed(app: JupyterFrontEnd, name: 'run' | 'path' | 'kind'): string | undefined {
  return app.contextMenuHitTest((node) => node.dataset[name] !== undefined)?.dataset[name];
}
