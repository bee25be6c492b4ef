/**
 * The npm packages of which a bundle holds code.
 *
 * @param inputs paths of the bundled files, as esbuild's metafile lists them.
 * @returns names without repetition, in the order of the alphabet.
 */
export function bundledPackages(inputs: Iterable<string>): string[] {
  const names = new Set<string>();
  for (const input of inputs) {
    const name = packageOf(input);
    if (name !== undefined) {
      names.add(name);
    }
  }
  return [...names].sort();
}

function packageOf(input: string): string | undefined {
  const parts = input.split('/');
  const folder = parts.lastIndexOf('node_modules');
  if (folder === -1) {
    return undefined;
  }
  const isScoped = parts[folder + 1].startsWith('@');
  return parts.slice(folder + 1, folder + (isScoped ? 3 : 2)).join('/');
}
