import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SETTINGS = '.jupyter/lab/user-settings';
const APPUTILS = '@jupyterlab/apputils-extension';

/** Writes what a user of JupyterLab would set by hand; a page that is opened later goes by it. */
export function writeLabSettings(
  home: string,
  plugin: 'notification' | 'themes',
  settings: object,
): void {
  write(home, APPUTILS, plugin, settings);
}

/** Writes what a user would set for Damselfly (schema/settings.json). */
export function writeDamselflySettings(home: string, settings: object): void {
  write(home, 'jupyterlab-damselfly', 'settings', settings);
}

function write(home: string, extension: string, plugin: string, settings: object): void {
  const folder = join(home, SETTINGS, extension);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${plugin}.jupyterlab-settings`), JSON.stringify(settings));
}
