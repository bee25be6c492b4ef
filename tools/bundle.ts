/**
 * Bundles the program that the wheel ships into jupyterlab_damselfly/program/.
 *
 *     node tools/bundle.ts
 *
 * @module
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const program = 'jupyterlab_damselfly/program';

/** The programs that Node starts. Workers keep the names of their sources: `new URL('./NAME.mjs', import.meta.url)`. */
const entryPoints = {
  cli: 'lib-remote/src/cli/main.ts',
  'array-program': 'lib-remote/src/gateway/arrays/array-program.ts',
  'engine-process': 'lib-remote/src/gateway/engines/engine-process.ts',
  'hdf5-worker': 'lib-compute/src/platform/node/hdf5-worker.ts',
  'wasm-worker': 'lib-compute/src/platform/node/wasm-worker.ts',
};

/**
 * What the programs share and what they load when it is needed lies in chunks beside them, in one
 * folder: a chunk that starts a worker finds it there too.
 *
 * @param write false to learn only what would be bundled.
 * @returns esbuild's list of inputs and outputs.
 */
export async function bundle({ write = true } = {}): Promise<Metafile> {
  if (write) {
    await rm(new URL(`../${program}`, import.meta.url), { recursive: true, force: true });
  }
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: program,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minify: true,
    keepNames: true,
    // h5wasm keeps its WebAssembly in a string, which grows by a third when escaped.
    charset: 'utf8',
    legalComments: 'none',
    // Native and large; the backend says what is missing where it is not installed.
    external: ['webgpu'],
    banner: { js: REQUIRE },
    metafile: true,
    logLevel: 'warning',
    write,
  });
  return metafile;
}

/** Commander is CommonJS and asks for Node's own modules by `require`, which modules lack. */
const REQUIRE =
  "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);";

if (import.meta.main) {
  await bundle().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
