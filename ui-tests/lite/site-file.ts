import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Adds a file of zeros to what the file browser of a built JupyterLite site lists, as the builder does
 * where it finds jupyter_server. It takes no room on the disk.
 *
 * @param site folder of the site.
 */
export function addSiteFile(site: string, name: string, bytes: number): void {
  const file = join(site, 'files', name);
  const listing = join(site, 'api/contents/all.json');
  for (const path of [file, listing]) {
    mkdirSync(dirname(path), { recursive: true });
  }
  writeFileSync(file, '');
  truncateSync(file, bytes);
  const time = '2026-01-01T00:00:00Z';
  const common = { content: null, created: time, last_modified: time, writable: true };
  const entry = {
    ...common,
    type: 'file',
    format: null,
    mimetype: null,
    name,
    path: name,
    size: bytes,
  };
  writeFileSync(
    listing,
    JSON.stringify({ ...common, type: 'directory', name: '', content: [entry] }),
  );

  const config = join(site, 'jupyter-lite.json');
  const text = readFileSync(config, 'utf8');
  writeFileSync(
    config,
    text.replace(
      '"jupyter-config-data": {',
      '$& "contentsAllJsonFile": "all.json", "exposeAppInBrowser": true,',
    ),
  );
}
