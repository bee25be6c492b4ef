import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const node = 'lib-compute/src/platform/node';

/**
 * Bundles the measured program as the wheel ships its programs, so that neither its memory nor its time
 * holds Node's TypeScript loader.
 *
 * @returns its path and how to remove it.
 */
export async function bundleProgram(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'damselfly-bench-'));
  await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: {
      'measure-iterations': 'bench/measure-iterations.ts',
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
    logLevel: 'warning',
  });
  return {
    path: join(folder, 'measure-iterations.mjs'),
    remove: () => rm(folder, { recursive: true }),
  };
}
