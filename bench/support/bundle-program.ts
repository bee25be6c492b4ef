import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const node = 'lib-compute/src/platform/node';

/** Bundled programs in a folder of their own. */
export interface BundledPrograms {
  /** The path of one of them. */
  path(name: string): string;
  remove(): Promise<void>;
}

/**
 * Bundles measured programs as the wheel ships its own, so that neither their memory nor their time holds
 * Node's TypeScript loader.
 *
 * @param programs their entries from the root of the repository, by name.
 */
export async function bundlePrograms(
  programs: Readonly<Record<string, string>>,
): Promise<BundledPrograms> {
  const folder = await mkdtemp(join(tmpdir(), 'damselfly-bench-'));
  await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: {
      ...programs,
      'wasm-worker': `${node}/wasm-worker.ts`,
      'hdf5-worker': `${node}/hdf5-worker.ts`,
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    external: ['webgpu'],
    // Commander is CommonJS and asks for Node's own modules by `require`, which modules lack.
    banner: {
      js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return {
    path: (name) => join(folder, `${name}.mjs`),
    remove: () => rm(folder, { recursive: true }),
  };
}
