import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { WasmEngine } from '../../src/backends/wasm/wasm-engine.ts';
import type { Backend } from '../../src/backends/backend.ts';
import { reconstruct } from '../../src/emc/reconstruct.ts';
import { prepareStart } from '../../src/emc/start.ts';
import { emcOptions } from '../support/emc-options.ts';
import { randomInput } from '../support/random-input.ts';
import { inProcessWorkers } from '../backends/wasm/in-process-workers.ts';

const ITERATIONS = 1000;
/** A model of 13^3 voxels is 18 kB: one kept in every iteration would be 14 MB in the end. */
const options = { need_scaling: 1, beta: 0.5, size: 13, fixed_seed: 1 };

/** The workers' memories are those of this thread, so that they are measured. */
const wasm: Backend = {
  ...referenceBackend,
  name: 'wasm',
  prepare: (problem, engine) => WasmEngine.start(problem, engine, 'relaxed', inProcessWorkers()),
};

const cases = [
  ['reference', referenceBackend, options],
  ['wasm', wasm, options],
  ['wasm, adaptive rotations', wasm, { ...options, beta: 1, adaptive_rot: '2 8' }],
] as const;

test.each(cases)('%s: 1000 iterations take no more memory than 200', async (_, backend, lines) => {
  const start = prepareStart(randomInput(), emcOptions(lines));
  const context = { backend, workers: 2 };
  let after200 = Infinity;
  for await (const { number } of reconstruct(start, emcOptions(lines), context)) {
    if (number === 200) {
      after200 = await bytesInUse();
    }
    if (number === ITERATIONS) {
      break;
    }
  }
  expect((await bytesInUse()) - after200).toBeLessThan(2e6);
});

/** Bytes of objects and buffers that something still holds; freed buffers are given back some moments after their objects. */
async function bytesInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (!Check(Type.Function([], Type.Unknown()), collect)) {
    throw new Error('Node has no gc().');
  }
  let least = Infinity;
  for (let time = 0; time < 8; time++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { heapUsed, external } = process.memoryUsage();
    least = Math.min(least, heapUsed + external);
  }
  return least;
}
