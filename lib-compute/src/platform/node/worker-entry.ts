const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';

/**
 * Where the program of a worker lies: beside this module, as source or as tools/bundle.ts names it.
 *
 * @param name of a module of this folder, without its extension.
 */
export function workerEntry(name: string): URL {
  return new URL(`./${name}.${EXTENSION}`, import.meta.url);
}
