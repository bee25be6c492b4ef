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
import { lap, minus, plus, type Seconds } from '../support/seconds.ts';
import { prepareCase } from './prepare-case.ts';
import type { IterationMeasure } from './measured-run.ts';
import { timedBackend } from './timed-backend.ts';

const [, , config, workers] = process.argv;
const NONE: Seconds = { wall: 0, cpu: 0 };

let steps: Record<string, Seconds> = {};
const backend = timedBackend(nodeWasmBackend(), (step, seconds) => {
  steps[step] = plus(steps[step] ?? NONE, seconds);
});
const iterations = await iterationsOf(config);
process.send?.('ready');
for (;;) {
  await once(process, 'message');
  const sinceBegin = lap();
  const { number, metrics } = (await iterations.next()).value;
  // Workers are started once, with the first iteration.
  const { prepare = NONE, ...timed } = steps;
  const measure: IterationMeasure = {
    number,
    total: minus(sinceBegin(), prepare),
    steps: timed,
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
    information: metrics.information,
    logLikelihood: metrics.logLikelihood,
    mergedTomograms: metrics.mergedRotations,
  };
  steps = {};
  process.send?.(measure);
}

/** The start is let go with this call: its model is 77 MB at the size of the golden run. */
async function iterationsOf(file: string) {
  const { start, options } = await prepareCase(file);
  return reconstruct(start, options, { backend, workers: Number(workers) });
}
