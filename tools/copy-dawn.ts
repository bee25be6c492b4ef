/**
 * Puts Dawn, which is WebGPU in Node and native code, beside the bundled program, for the platform that
 * this runs on.
 *
 *     node tools/copy-dawn.ts
 *
 * @module
 */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = new URL('../node_modules/webgpu/', import.meta.url);
const to = new URL('../jupyterlab_damselfly/program/node_modules/webgpu/', import.meta.url);

// npm's package holds every platform, each in a folder of this name.
const platform =
  process.platform === 'darwin' ? 'darwin-universal' : `${process.platform}-${process.arch}`;

for (const part of ['package.json', 'index.js', `dist/${platform}`]) {
  cpSync(fileURLToPath(new URL(part, from)), fileURLToPath(new URL(part, to)), { recursive: true });
}
