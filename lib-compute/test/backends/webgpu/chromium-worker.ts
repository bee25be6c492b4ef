import { expose } from 'comlink';
import { browserWebgpuBackend } from '../../../src/platform/browser/webgpu-backend.ts';
import { everyKernel, runIteration } from './engine-run.ts';

/** What the page's worker does: an iteration on the backend of the browser, away from the page. */
const calls = {
  iterate: () => runIteration(browserWebgpuBackend('software'), everyKernel),
  supportOfHardware: () => browserWebgpuBackend().support(),
};

export type WorkerCalls = typeof calls;

expose(calls);
