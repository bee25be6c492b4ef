import type { Backend } from '../backend.ts';
import { ReferenceEngine } from './reference-engine.ts';

/** Float64 in plain TypeScript on one thread: slow, readable, the truth for every other backend. */
export const referenceBackend: Backend = {
  name: 'reference',
  support() {
    return Promise.resolve({
      available: true,
      reason: 'plain TypeScript in float64, runs everywhere; slow, meant for checking',
      device: '1 CPU thread, float64',
      isFallback: false,
    });
  },
  prepare(problem, options) {
    return Promise.resolve(new ReferenceEngine(problem, options));
  },
};
