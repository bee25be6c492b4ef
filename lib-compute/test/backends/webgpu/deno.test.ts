import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import * as Type from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, describe, expect, test } from 'vitest';
import { findSoftwareDriver } from '../../../src/platform/node/vulkan.ts';
import { expectIteration } from './expect-iteration.ts';
import { kernelCases } from './kernel-cases.ts';

const Outputs = Type.Object({
  kernels: Type.Array(Type.Array(Type.String())),
  iteration: Type.Object({
    maximum: Type.String(),
    information: Type.String(),
    logLikelihood: Type.String(),
    sum: Type.String(),
    weight: Type.String(),
  }),
});

const making = mkdtemp(join(tmpdir(), 'damselfly-test-'));
afterAll(async () => {
  await rm(await making, { recursive: true, force: true });
});

// Deno compiles WGSL with naga, as Firefox does; Node and Chromium do with tint.
const running = runInDeno();
// Every test asks for the outputs itself: where Deno or its adapter is missing they all fail.
running.catch(() => undefined);

async function runInDeno(): Promise<Type.Static<typeof Outputs>> {
  const folder = await making;
  const file = (name: string): string => join(folder, name);
  await build({
    entryPoints: [fileURLToPath(new URL('deno-program.ts', import.meta.url))],
    outfile: file('program.mjs'),
    bundle: true,
    format: 'esm',
    define: { KERNEL_RUNS: JSON.stringify(kernelCases.map(({ run }) => run)) },
    logLevel: 'silent',
  });
  await promisify(execFile)(
    process.execPath,
    [
      fileURLToPath(import.meta.resolve('deno/bin.cjs')),
      ...['run', '--allow-write', file('program.mjs'), file('outputs.json')],
    ],
    {
      env: {
        ...process.env,
        DENO_DIR: file('deno'),
        DENO_NO_UPDATE_CHECK: '1',
        VK_DRIVER_FILES: process.env['VK_DRIVER_FILES'] ?? findSoftwareDriver(),
      },
    },
  );
  const outputs: unknown = JSON.parse(await readFile(file('outputs.json'), 'utf8'));
  return Value.Parse(Outputs, outputs);
}

describe('in Deno', () => {
  test.each(kernelCases.map((kernelCase, index) => ({ ...kernelCase, index })))(
    '$name',
    async ({ error, tolerance, index }) => {
      expect(error((await running).kernels[index])).toBeLessThanOrEqual(tolerance);
    },
  );

  test('an iteration equals the reference', async () => {
    await expectIteration((await running).iteration);
  });
});
