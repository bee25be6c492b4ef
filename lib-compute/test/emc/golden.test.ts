import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BackendName } from '../../src/backends/backend.ts';
import { backends } from '../support/backends.ts';
import { emcPublic } from '../support/golden-folders.ts';
import { deviations, loadConfigured, recordedRows } from '../support/golden-run.ts';
import { run } from '../support/run.ts';

/** The recorded runs of modes that are built (test-data/emc-public/README.md). */
const cases: Readonly<Record<string, { folder: string; recorded: string }>> = {
  base: { folder: emcPublic, recorded: join(emcPublic, 'expected') },
  ...Object.fromEntries(
    ['beta1', 'scaling_beta1', 'beta_schedule', 'alpha', 'blacklist_odd', 'random_fixed_seed'].map(
      (name) => {
        const folder = join(emcPublic, 'variants', name);
        return [name, { folder, recorded: folder }];
      },
    ),
  ),
};

/**
 * Gates of test-data/emc-public/README.md; the log itself is rounded to 6 decimals of information, 7
 * digits of likelihood and 5 of the change. In float64 the model is the reference program's to rounding.
 */
const gates = { information: 1e-5, logLikelihood: 1e-3, orientations: 0.005, model: 1e-5 };
const modelGates: Readonly<Record<BackendName, number>> = {
  reference: 1e-13,
  wasm: gates.model,
  webgpu: gates.model,
};

describe.each(backends)('recorded runs on $name', (backend) => {
  test.each(Object.entries(cases))('%s, every iteration', async (_, { folder, recorded }) => {
    const { input, options } = await loadConfigured(join(folder, 'config.ini'));
    const rows = recordedRows(join(recorded, 'EMC.log'));
    const iterations = await run(input, options, rows.length, { backend, parity: true });
    for (const [index, iteration] of iterations.entries()) {
      const found = deviations(iteration, rows[index], join(recorded, 'metrics.h5'));
      expect(iteration.metrics.rotationCount).toBe(rows[index].rotationCount);
      expect(found.information).toBeLessThan(gates.information);
      expect(found.logLikelihood).toBeLessThan(gates.logLikelihood);
      expect(found.orientations).toBeLessThanOrEqual(gates.orientations);
      expect(found.model).toBeLessThan(modelGates[backend.name]);
      expect(found.weights).toBeLessThan(1e-12);
      expect(found.scale).toBeLessThan(gates.model);
      expect(found.beta).toBeLessThan(1e-6);
      expect(found.rmsChange).toBeLessThan(1e-3);
    }
  });
});
