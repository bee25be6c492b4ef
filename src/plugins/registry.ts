import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { panelKinds } from '../panels/registry.ts';
import { classifyCommandsPlugin } from './classify-commands.ts';
import { continueRunPlugin } from './continue-run.ts';
import { copyCommandsPlugin } from './copy-commands.ts';
import { examplePlugin } from './example.ts';
import { excludeFramesPlugin } from './exclude-frames.ts';
import { fileTypesPlugin } from './file-types.ts';
import { frameCommandsPlugin } from './frame-commands.ts';
import { gatewayPlugin } from './gateway.ts';
import { launcherPlugin } from './launcher.ts';
import { notificationsPlugin } from './notifications.ts';
import { openPlacesPlugin } from './open-places.ts';
import { outputPlugins } from './output-plugin.ts';
import { pageRunsPlugin } from './page-runs.ts';
import { panelPlugin } from './panel-plugin.ts';
import { phaseCommandsPlugin } from './phase-commands.ts';
import { placesPlugin } from './places.ts';
import { runControlPlugin } from './run-control.ts';
import { runLinksPlugin } from './run-links.ts';
import { runsPlugin } from './runs.ts';
import { settingsPlugin } from './settings.ts';
import { saveIterationsPlugin } from './save-iterations.ts';
import { sidebarPlugin } from './sidebar.ts';
import { statusBarPlugin } from './status-bar.ts';
import { steerRunPlugin } from './steer-run.ts';
import { volumeCommandsPlugin } from './volume-commands.ts';

/** One line per plugin; a site can switch each off by its id. */
export const plugins: readonly JupyterFrontEndPlugin<unknown>[] = [
  // What the others build on.
  settingsPlugin,
  gatewayPlugin,
  placesPlugin,
  runsPlugin,
  pageRunsPlugin,
  // What the user meets.
  sidebarPlugin,
  ...panelKinds.map(panelPlugin),
  runControlPlugin,
  continueRunPlugin,
  steerRunPlugin,
  copyCommandsPlugin,
  runLinksPlugin,
  frameCommandsPlugin,
  classifyCommandsPlugin,
  excludeFramesPlugin,
  volumeCommandsPlugin,
  saveIterationsPlugin,
  phaseCommandsPlugin,
  ...outputPlugins,
  openPlacesPlugin,
  examplePlugin,
  launcherPlugin,
  statusBarPlugin,
  notificationsPlugin,
  fileTypesPlugin,
];
