/**
 * One case at one number of workers, in a process of its own so that its CPU time and memory are its
 * own. Computes one iteration for every message and answers with its measures.
 *
 *     fork('measure-iterations.mjs', [config, workers])
 *
 * @module
 */
import { once } from 'node:events';
import { nodeWasmBackend } from '@damselfly/compute/platform/node/wasm-backend.ts';
import { reconstruct } from '@damselfly/compute/emc/reconstruct.ts';
import { prepareCase } from './prepare-case.ts';
import type { IterationMeasure } from './measured-run.ts';
import { lap, timedBackend, type Seconds } from './timed-backend.ts';

const [, , config, workers] = process.argv;

let steps: Record<string, Seconds> = {};
const backend = timedBackend(nodeWasmBackend(), (step, seconds) => {
  const before = steps[step] ?? { wall: 0, cpu: 0 };
  steps[step] = { wall: before.wall + seconds.wall, cpu: before.cpu + seconds.cpu };
});
const iterations = await iterationsOf(config);
process.send?.('ready');
for (;;) {
  await once(process, 'message');
  const sinceBegin = lap();
  await iterations.next();
  const measure: IterationMeasure = {
    total: sinceBegin(),
    steps,
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
  };
  steps = {};
  process.send?.(measure);
}

/** The start is let go with this call: its model is 77 MB at the size of the golden run. */
async function iterationsOf(file: string) {
  const { start, options } = await prepareCase(file);
  return reconstruct(start, options, { backend, workers: Number(workers) });
}
