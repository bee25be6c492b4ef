import { describe, expect, test } from 'vitest';
import { wasmBackend } from '../../../src/backends/wasm/wasm-backend.ts';
import { WasmWorker } from '../../../src/backends/wasm/wasm-worker.ts';
import { isDamselflyError, type ErrorTag } from '../../../src/errors.ts';
import { cube, randomProblem, randomVolume } from '../../support/random-problem.ts';
import { inProcessWorkers } from './in-process-workers.ts';

const problem = randomProblem({
  frames: 8,
  pixels: 90,
  likelihoodPixels: 80,
  rotations: 40,
  size: 9,
});
const ones = new Float64Array(8).fill(1);
const options = { parity: false, workers: 2 };

async function failure(promise: Promise<unknown>, tag: ErrorTag): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isDamselflyError(error, tag) ? error.message : `no ${tag} error: ${String(error)}`;
}

test('says what it runs on', async () => {
  const backend = wasmBackend({ spawn: inProcessWorkers(), cores: 3 });
  const support = await backend.support();
  expect(support.device).toBe('3 CPU cores, relaxed SIMD');
});

test('a worker that dies ends the step with a Backend error, and every later one', async () => {
  const spawn = inProcessWorkers();
  const death = new EventTarget();
  const failed = new Promise<never>((_, reject) => {
    death.addEventListener('death', () => {
      reject(new Error('the worker exited with code 7'));
    });
  });
  const backend = wasmBackend({ cores: 2, spawn: () => ({ ...spawn(), failed }) });
  const engine = await backend.prepare(problem, options);
  await engine.setModel(randomVolume(9, 1));
  const step = engine.likelihood(ones, ones);
  death.dispatchEvent(new Event('death'));
  const expected = /wasm backend failed in the likelihood: the worker exited with code 7/;
  expect(await failure(step, 'Backend')).toMatch(expected);
  expect(await failure(engine.likelihood(ones, ones), 'Backend')).toMatch(expected);
  await engine.dispose();
});

test('an error inside a worker becomes a Backend error with its message', async () => {
  class Failing extends WasmWorker {
    override sumSlices(): void {
      throw new Error('no luck');
    }
  }
  const backend = wasmBackend({ cores: 2, spawn: inProcessWorkers(() => new Failing()) });
  const engine = await backend.prepare(problem, options);
  await engine.setModel(randomVolume(9, 1));
  expect(await failure(engine.sliceSums(), 'Backend')).toMatch(/in the slice sums: no luck/);
  await engine.dispose();
});

test('steps before prepare are refused', () => {
  expect(() => new WasmWorker().sliceSums()).toThrow(/was not prepared/);
});

describe('memory that cannot be had', () => {
  test('a model beyond 32-bit addresses is refused with numbers', async () => {
    const backend = wasmBackend({ spawn: inProcessWorkers(), cores: 2 });
    const huge = { ...problem, grid: cube(1001) };
    expect(await failure(backend.prepare(huge, options), 'Resources')).toMatch(
      /16049 MB needed, 4294 MB available/,
    );
  });

  test('pairs that no longer fit are refused with numbers', async () => {
    class Full extends WasmWorker {
      override likelihood(): { needed: number; available: number } {
        return { needed: 5e9, available: 4e9 };
      }
    }
    const backend = wasmBackend({ cores: 2, spawn: inProcessWorkers(() => new Full()) });
    const engine = await backend.prepare(problem, options);
    await engine.setModel(randomVolume(9, 1));
    expect(await failure(engine.likelihood(ones, ones), 'Resources')).toMatch(
      /5000 MB needed, 4000 MB available/,
    );
    await engine.dispose();
  });
});
