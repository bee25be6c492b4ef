import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type OutputFile } from 'esbuild';
import { peerFolder, type ContenderEntry } from './contenders.ts';

/** Programs and styles of a page. */
export interface BundledPage {
  readonly script: string;
  readonly style: string;
}

export const PAGE_OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm',
  logLevel: 'error',
  outdir: '/',
  loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
} as const satisfies BuildOptions;

/** @param peers the folder of the peers, whose packages a peer's program imports. */
export async function bundleContender(entry: ContenderEntry, peers: string): Promise<BundledPage> {
  const { outputFiles } = await build({
    ...PAGE_OPTIONS,
    ...(await entryOf(entry, peers)),
    write: false,
  });
  return partsOf(outputFiles);
}

/** One module of this repository. @param path from its root. */
export async function bundleOwn(path: string): Promise<BundledPage> {
  const entry = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { outputFiles } = await build({ ...PAGE_OPTIONS, entryPoints: [entry], write: false });
  return partsOf(outputFiles);
}

/** Where the bundle of a contender begins. */
export async function entryOf(entry: ContenderEntry, peers: string): Promise<BuildOptions> {
  const url = new URL(entry.entry, import.meta.url);
  if (entry.needs === undefined) {
    return { entryPoints: [fileURLToPath(url)] };
  }
  // As if it stood in that folder, so that it finds those packages alone.
  const resolveDir = join(peers, peerFolder(entry.needs));
  return {
    stdin: { contents: await readFile(url, 'utf8'), resolveDir, sourcefile: entry.entry },
  };
}

function partsOf(files: readonly OutputFile[]): BundledPage {
  const textOf = (extension: string): string =>
    files.find(({ path }) => extname(path) === extension)?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}
