/**
 * Installs the npm packages of package-lock.json, unless that was done. It runs on Node alone, before
 * anything else of this folder.
 *
 *     node tools/install-packages.ts
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
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
  execFileSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  writeFileSync(stamp, wanted);
}

function installed(): string | undefined {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}
