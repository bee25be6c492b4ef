import type { JupyterFrontEndPlugin } from '@jupyterlab/application';

/** One line per plugin; a site can switch each off by its id. */
export const plugins: readonly JupyterFrontEndPlugin<unknown>[] = [];
