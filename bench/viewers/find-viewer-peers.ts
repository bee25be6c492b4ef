import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { PEER_PACKAGES, peerFolder, type PeerName } from './contenders.ts';

const PackageSchema = Type.Object({ version: Type.String() });

/**
 * The version of a peer, which is installed first unless it is there.
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
    if (!existsSync(join(folder, 'node_modules', name))) {
      await install(folder, PEER_PACKAGES[name]);
    }
    const path = join(folder, 'node_modules', name, 'package.json');
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    return { version: Check(PackageSchema, content) ? content.version : 'of unknown version' };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    const message = error instanceof Error ? error.message : String(error);
    return { missing: message.trim().split('\n')[0] };
  }
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
