/**
 * Compiles the AssemblyScript kernels of the wasm backend, of surfaces and of the bench and embeds them in modules,
 * so that pages, workers and bundles need no extra file. Does nothing while the sources and the compiler
 * are unchanged.
 *
 *     node tools/build-kernels.ts
 *
 * @module
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SETTINGS = ['-O3', '--noAssert', '--runtime', 'stub'];

const { resolve } = createRequire(import.meta.url);
const compiler = resolve('assemblyscript/bin/asc.js');

/** A folder of AssemblyScript whose `index.ts` exports the kernels, and the module to make of it. */
export interface KernelSources {
  readonly folder: URL;
  readonly generated: URL;
  /** One constant of the module each, with the compiler's arguments. */
  readonly builds: Readonly<Record<string, readonly string[]>>;
}

const wasmBackend = new URL('../lib-compute/src/backends/wasm/', import.meta.url);
const surfaceNets = new URL('../lib-compute/src/volume/nets/', import.meta.url);
const scalarIteration = new URL('../bench/scalar/', import.meta.url);
const machine = new URL('../bench/machine/', import.meta.url);

const allKernels: readonly KernelSources[] = [
  {
    folder: new URL('assembly/', wasmBackend),
    generated: new URL('kernels.generated.ts', wasmBackend),
    // Engines without relaxed SIMD take the plain build.
    builds: {
      plain: ['--enable', 'simd'],
      relaxed: ['--enable', 'simd', '--enable', 'relaxed-simd'],
    },
  },
  {
    folder: new URL('assembly/', surfaceNets),
    generated: new URL('kernel.generated.ts', surfaceNets),
    builds: { nets: ['--enable', 'simd'] },
  },
  {
    folder: new URL('assembly/', scalarIteration),
    generated: new URL('kernel.generated.ts', scalarIteration),
    builds: { scalar: [] },
  },
  {
    folder: new URL('assembly/', machine),
    generated: new URL('kernel.generated.ts', machine),
    builds: { machine: ['--enable', 'simd'] },
  },
];

/**
 * Makes the generated module unless it is there and made of the same sources.
 *
 * @returns whether anything was compiled.
 */
export async function buildKernels({ folder, generated, builds }: KernelSources): Promise<boolean> {
  const stamp = `// Sources ${await hashOf(folder)}`;
  const before = await readFile(generated, 'utf8').catch(() => '');
  if (before.includes(stamp)) {
    return false;
  }
  const constants = Object.entries(builds).map(async ([name, features]) => {
    const binary = await compile(new URL('index.ts', folder), features);
    return `export const ${name} =\n  '${binary.toString('base64')}';\n`;
  });
  const text = ['// Made by tools/build-kernels.ts.', stamp, '', ...(await Promise.all(constants))];
  // Renamed into place: someone who reads at this moment sees the old module or the new one.
  const unfinished = new URL(`${generated.href}.${process.pid}`);
  await writeFile(unfinished, text.join('\n'));
  await rename(unfinished, generated);
  return true;
}

async function hashOf(folder: URL): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const sources = names.map((name) => fileURLToPath(new URL(name, folder)));
  const hash = createHash('sha256');
  for (const file of [
    fileURLToPath(import.meta.url),
    resolve('assemblyscript/package.json'),
    ...sources,
  ]) {
    hash.update(basename(file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function compile(entry: URL, features: readonly string[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'damselfly-kernels-'));
  const binary = join(folder, 'kernels.wasm');
  try {
    const settings = [...SETTINGS, ...features, '--outFile', binary];
    await promisify(execFile)(process.execPath, [compiler, fileURLToPath(entry), ...settings]);
    return await readFile(binary);
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const compiled = await Promise.all(allKernels.map(buildKernels));
  console.log(compiled.includes(true) ? 'Kernels compiled.' : 'Kernels are up to date.');
}
