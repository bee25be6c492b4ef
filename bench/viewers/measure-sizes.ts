import { basename, extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { bundleOwn, entryOf, PAGE_OPTIONS } from './bundle-page.ts';
import type { ContenderEntry } from './contenders.ts';

/** What a page loads of a viewer, minified and gzipped, kB. */
export interface SizeMeasure {
  readonly title: string;
  /** Programs and styles that it opens with. */
  readonly first: number;
  /** What is loaded when it is asked for, as what writes files is. */
  readonly later: number;
}

/** Each with all that it imports; ours with its worker, and with the small programs of the bench. */
export async function measureSizes(
  shown: readonly ContenderEntry[],
  peers: string,
): Promise<SizeMeasure[]> {
  const worker = await bundleOwn('src/viewers/volume/scene/volume-worker.ts');
  return Promise.all(
    shown.map(async (contender) => {
      const isOurVolume = contender.needs === undefined && contender.data === 'volume';
      const { first, later } = await loadedTexts(contender, peers);
      const begin = isOurVolume ? [...first, worker.script] : first;
      const title = `${contender.title}, ${contender.data}`;
      return { title, first: gzippedKilobytes(begin), later: gzippedKilobytes(later) };
    }),
  );
}

async function loadedTexts(
  entry: ContenderEntry,
  peers: string,
): Promise<{ readonly first: string[]; readonly later: string[] }> {
  const { outputFiles, metafile } = await build({
    ...PAGE_OPTIONS,
    ...(await entryOf(entry, peers)),
    splitting: true,
    metafile: true,
    write: false,
  });
  // The entry is the first.
  const atOnce = loadedAtOnce(basename(outputFiles[0].path), metafile);
  const isFirst = ({ path }: { readonly path: string }): boolean =>
    extname(path) === '.css' || atOnce.has(basename(path));
  return {
    first: outputFiles.filter(isFirst).map(({ text }) => text),
    later: outputFiles.filter((file) => !isFirst(file)).map(({ text }) => text),
  };
}

/** The names of a chunk and of those that it imports before it runs. */
function loadedAtOnce(entry: string, { outputs }: Metafile): ReadonlySet<string> {
  const chunks = new Map(Object.entries(outputs).map(([path, chunk]) => [basename(path), chunk]));
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (!loaded.has(name)) {
      loaded.add(name);
      chunks.get(name)?.imports.forEach(({ kind, path }) => {
        if (kind === 'import-statement') {
          load(basename(path));
        }
      });
    }
  };
  load(entry);
  return loaded;
}

function gzippedKilobytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length / 1000, 0);
}
