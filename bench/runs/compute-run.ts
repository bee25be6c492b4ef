/**
 * A whole run without its outputs: reads its input, computes, and prints the seconds of each iteration
 * as `damselfly emc --json` does.
 *
 *     node compute-run.mjs CONFIG WORKERS ITERATIONS
 *
 * @module
 */
import { nodeWasmBackend } from '@damselfly/compute/platform/node/wasm-backend.ts';
import { reconstruct } from '@damselfly/compute/emc/reconstruct.ts';
import { prepareCase } from '../emc/prepare-case.ts';

const [, , config, workers, count] = process.argv;

for await (const { number, timings } of await iterationsOf(config)) {
  process.stdout.write(`${JSON.stringify({ iteration: number, seconds: timings.total })}\n`);
  if (number === Number(count)) {
    break;
  }
}

async function iterationsOf(file: string) {
  const { start, options } = await prepareCase(file);
  return reconstruct(start, options, { backend: nodeWasmBackend(), workers: Number(workers) });
}
