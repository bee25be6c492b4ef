import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledPackages } from './bundled-packages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Programs of web workers, which no import leads to. */
const WORKERS = ['src/**/*-worker.ts', 'lib-compute/src/platform/browser/*-worker.ts'];

/** Put around the styles by JupyterLab's builder. */
const OF_THE_BUILDER = ['css-loader', 'style-loader'];

/**
 * The npm packages of which the labextension holds code. The licence list that JupyterLab's builder
 * writes leaves some out; esbuild, which only looks here, names the inputs of every module.
 */
export async function packagesOfLabextension(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts', ...globSync(WORKERS, { cwd: root })],
    outdir: 'not-written',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    // Shared by JupyterLab, not shipped; as are Node's modules, which no page ever asks for.
    external: ['@jupyterlab/*', '@lumino/*', 'node:*', 'fs', 'path', 'url', 'module', 'crypto'],
    loader: { '.svg': 'text' },
    metafile: true,
    logLevel: 'error',
    write: false,
  });
  return [...bundledPackages(Object.keys(metafile.inputs)), ...OF_THE_BUILDER];
}
