import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frameCountOf } from '../../../src/emc/input.ts';
import { webgpuBackendForTests } from '../../support/backends.ts';
import { emcPublic } from '../../support/golden-folders.ts';
import { loadConfigured } from '../../support/golden-run.ts';
import { largestDifference, relativeDistance } from '../../support/one-iteration.ts';
import { run } from '../../support/run.ts';

const FRAMES = 60;

/**
 * Bisection ends where a slope is below 1e-4, wherever that is, and so may another one with the same right: models of
 * wasm are up to 1e-5 apart. Newton's roots are sharp.
 */
const cases = [
  { parity: true, model: 1e-4, fluence: 1e-4 },
  { parity: false, model: 1e-6, fluence: 1e-6 },
];

test.each(cases)(
  '60 frames over a background, parity $parity: three iterations are the reference backend’s',
  async ({ parity, model, fluence }) => {
    const config = join(emcPublic, 'variants/background/config.ini');
    const { input, options } = await loadConfigured(config, { num_div: 2 });
    const blacklist = new Uint8Array(frameCountOf(input.files)).fill(1, FRAMES);
    const some = { ...input, blacklist };
    const truth = await run(some, options, 3, { parity });
    const found = await run(some, options, 3, { parity, backend: webgpuBackendForTests });
    found.forEach((own, i) => {
      const expected = truth[i];
      expect(own.orientations).toEqual(expected.orientations);
      expect(own.metrics.information).toBeCloseTo(expected.metrics.information, 4);
      expect(own.metrics.logLikelihood).toBeCloseTo(expected.metrics.logLikelihood, 2);
      expect(own.metrics.mergedRotations).toBe(expected.metrics.mergedRotations);
      expect(largestDifference(own.scale ?? [], expected.scale ?? [])).toBeLessThan(fluence);
      expect(relativeDistance(own.model, expected.model)).toBeLessThan(model);
    });
  },
);
