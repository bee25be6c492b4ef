/**
 * Installs the npm packages of package-lock.json, unless that was done. It runs on Node alone, before
 * anything else of this folder.
 *
 *     node tools/install-packages.ts
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Written last: `npm ci` removes all of node_modules first, so that half an installation lacks it. */
const stamp = join(root, 'node_modules/.installed-from');

// The npm beside this Node, since the wheel that brings both has no working `npm` command.
const npm = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');

const lock = readFileSync(join(root, 'package-lock.json'));
const wanted = createHash('sha256').update(lock).digest('hex');

if (installed() !== wanted) {
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--ignore-scripts'], {
    cwd: root,
    env: { ...cacheForHomeless(), ...process.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === 0) {
    writeFileSync(stamp, wanted);
  } else {
    process.exitCode = 1;
  }
}

/** npm needs a cache also where the user has no home that can be written, as in some containers. */
function cacheForHomeless(): NodeJS.ProcessEnv {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: mkdtempSync(join(tmpdir(), 'damselfly-npm-')) };
  }
}

function installed(): string | undefined {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}
