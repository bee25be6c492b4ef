import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

/** The text of a module with all that it imports, as a page of a test loads it. */
export async function bundleEntry(entry: URL, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    ...options,
    entryPoints: [fileURLToPath(entry)],
    write: false,
  });
  return outputFiles[0].text;
}
