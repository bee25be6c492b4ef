import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { PEER_PACKAGES, peerFolder, type PeerName } from './contenders.ts';

const PackageSchema = Type.Object({ version: Type.String() });

/**
 * The version of a peer, which is installed first unless it is there as it is pinned.
 *
 * @param peers the folder of all of them.
 * @returns why it is missing, if so.
 */
export async function findViewerPeer(
  peers: string,
  name: PeerName,
): Promise<{ readonly version: string } | { readonly missing: string }> {
  const folder = join(peers, peerFolder(name));
  try {
    const packages = PEER_PACKAGES[name];
    if (!(await areThere(folder, packages))) {
      await rm(folder, { recursive: true, force: true });
      await install(folder, packages);
    }
    return { version: (await versionIn(folder, name)) ?? 'of unknown version' };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    const message = error instanceof Error ? error.message : String(error);
    return { missing: message.trim().split('\n')[0] };
  }
}

/** Whether each package is there in the version that its name is followed by. */
async function areThere(folder: string, packages: readonly string[]): Promise<boolean> {
  const found = await Promise.all(
    packages.map(async (pinned) => {
      const at = pinned.lastIndexOf('@');
      return (await versionIn(folder, pinned.slice(0, at))) === pinned.slice(at + 1);
    }),
  );
  return found.every(Boolean);
}

async function versionIn(folder: string, name: string): Promise<string | undefined> {
  const path = join(folder, 'node_modules', name, 'package.json');
  const content: unknown = await readFile(path, 'utf8').then(JSON.parse, () => undefined);
  return Check(PackageSchema, content) ? content.version : undefined;
}

async function install(folder: string, packages: readonly string[]): Promise<void> {
  console.error(`bench: installing ${packages.join(', ')} in ${folder}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  // Types of React that packages ask for contradict each other; nothing here reads types.
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  const [program, ...before] = npm();
  await promisify(execFile)(program, [...before, 'install', ...options, ...packages], {
    cwd: folder,
  });
}

/** The npm beside this Node, as the wheel brings it without a command; else the one on PATH. */
function npm(): readonly [string, ...string[]] {
  const script = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  return existsSync(script) ? [process.execPath, script] : ['npm'];
}
