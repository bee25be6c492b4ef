import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { panelKinds } from '../panels/registry.ts';
import { gatewayPlugin } from './gateway.ts';
import { panelPlugin } from './panel-plugin.ts';
import { placesPlugin } from './places.ts';
import { runsPlugin } from './runs.ts';

/** One line per plugin; a site can switch each off by its id. */
export const plugins: readonly JupyterFrontEndPlugin<unknown>[] = [
  gatewayPlugin,
  placesPlugin,
  runsPlugin,
  ...panelKinds.map(panelPlugin),
];
