const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';

/**
 * Where the program of a process lies.
 *
 * @param folder of its source, below this module's; in the bundle all programs lie in one.
 * @param name of its module, without extension.
 */
export function programEntry(folder: string, name: string): URL {
  const path = EXTENSION === 'ts' ? `../${folder}/${name}.ts` : `./${name}.mjs`;
  return new URL(path, import.meta.url);
}
