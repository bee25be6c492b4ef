import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
// Tells the types what is injected.
import type {} from '../../tools/wheel/install-wheel.ts';
import { serveFolder, type ServedFolder } from './serve-folder.ts';
import { addSiteFile } from './site-file.ts';

const run = promisify(execFile);

/** What builds the site; its version is the one that the README names. */
const JUPYTERLITE = 'jupyterlite-core==0.8.6';

/** A site below a path of its own, as on GitHub Pages: nothing may rely on the root. */
const PATH = '/some/where/';

/** A file of the site's file browser that is too large to come in one piece. */
export const LARGE_FILE = 'large.emc';
const LARGE_BYTES = 201e6;

/**
 * Builds a JupyterLite site from the wheel in an environment that has nothing else, and serves it: plain
 * files, no server behind them.
 */
export async function makeLiteSite(): Promise<ServedFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'damselfly-lite-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, maxRetries: 5 });
  };
  try {
    const environment = join(folder, 'environment');
    const programs = join(environment, 'bin');
    const site = join(folder, 'site');
    const content = join(folder, 'content');
    mkdirSync(content);
    await run(process.env['DAMSELFLY_PYTHON'] ?? 'python3', ['-m', 'venv', environment]);
    const python = join(programs, 'python');
    await run(python, ['-m', 'pip', 'install', JUPYTERLITE]);
    await run(python, ['-m', 'pip', 'install', '--no-deps', inject('wheel')]);
    const arguments_ = ['lite', 'build', '--lite-dir', content, '--output-dir', site];
    await run(join(programs, 'jupyter'), arguments_, {
      // It leaves its notes there.
      cwd: folder,
      env: { HOME: folder, LANG: 'C.UTF-8', PATH: `${programs}:/usr/bin:/bin` },
    });
    addSiteFile(site, LARGE_FILE, LARGE_BYTES);
    const served = await serveFolder(site, PATH);
    return {
      url: served.url,
      async close() {
        await served.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
