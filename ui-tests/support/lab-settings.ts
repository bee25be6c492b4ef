import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const APPUTILS = '.jupyter/lab/user-settings/@jupyterlab/apputils-extension';

/** Writes what a user of JupyterLab would set by hand; a page that is opened later goes by it. */
export function writeLabSettings(
  home: string,
  plugin: 'notification' | 'themes',
  settings: object,
): void {
  const folder = join(home, APPUTILS);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${plugin}.jupyterlab-settings`), JSON.stringify(settings));
}
