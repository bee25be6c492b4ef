import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildKernels } from './build-kernels.ts';

const folder = mkdtempSync(join(tmpdir(), 'damselfly-build-kernels-'));
const source = join(folder, 'assembly', 'index.ts');
const generated = join(folder, 'kernels.generated.ts');
mkdirSync(join(folder, 'assembly'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const build = (): Promise<boolean> =>
  buildKernels({
    folder: pathToFileURL(join(folder, 'assembly/')),
    generated: pathToFileURL(generated),
    builds: { tiny: [] },
  });

test('compiles when sources change, and only then', async () => {
  writeFileSync(source, 'export function answer(): i32 { return 42; }');
  expect(await build()).toBe(true);
  expect(await build()).toBe(false);
  const [, base64] = /export const tiny =\s+'([^']+)'/.exec(readFileSync(generated, 'utf8')) ?? [];
  const { instance } = await WebAssembly.instantiate(
    Uint8Array.from(Buffer.from(base64, 'base64')),
    {},
  );
  expect(instance.exports).toHaveProperty('answer');
  writeFileSync(source, 'export function answer(): i32 { return 43; }');
  expect(await build()).toBe(true);
});

test('a source that does not compile leaves the module as it was', async () => {
  const before = readFileSync(generated, 'utf8');
  writeFileSync(source, 'export function answer(): i32 { return nothing; }');
  await expect(build()).rejects.toThrow(/Cannot find name 'nothing'/);
  expect(readFileSync(generated, 'utf8')).toBe(before);
});
