import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Backend, BackendName } from '../../src/backends/backend.ts';
import type { EmcOptions } from '../../src/emc/options.ts';
import { outputOfIteration } from '../../src/io/formats/dragonfly-output/output-of-iteration.ts';
import { writeDragonflyOutput } from '../../src/platform/node/hdf5-writers.ts';
import { backends } from '../support/backends.ts';
import { emcPublic } from '../support/golden-folders.ts';
import { deviations, equivalence, loadConfigured, recordedRows } from '../support/golden-run.ts';
import { run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The recorded runs of modes that are built (test-data/emc-public/README.md). */
const cases: Readonly<Record<string, { folder: string; recorded: string }>> = {
  base: { folder: emcPublic, recorded: join(emcPublic, 'expected') },
  ...Object.fromEntries(
    [
      ...['beta1', 'scaling_beta1', 'beta_schedule', 'alpha', 'blacklist_odd', 'random_fixed_seed'],
      ...['pointgroup_A5', 'pointgroup_S4', 'axial3', 'modes2', 'recon2d', 'save_prob'],
      ...['refine_4_2', 'size_radius', 'two_files_two_dets'],
    ].map((name) => {
      const folder = join(emcPublic, 'variants', name);
      return [name, { folder, recorded: folder }];
    }),
  ),
};

/**
 * Gates of test-data/emc-public/README.md; the log itself is rounded to 6 decimals of information, 7
 * digits of likelihood and 5 of the change. In float64 the model is the reference program's to rounding.
 */
const gates = {
  information: 1e-5,
  logLikelihood: 1e-3,
  orientations: 0.005,
  model: 1e-5,
  /** As much as P itself changes with L: by 1e-4 nats. */
  occupancies: 1e-4,
};
const modelGates: Readonly<Record<BackendName, number>> = {
  reference: 1e-13,
  wasm: gates.model,
  webgpu: gates.model,
};

/** What `refine_4_2` refines: the last output of `save_prob`, made anew. */
async function coarseOutput(backend: Backend): Promise<Partial<EmcOptions>> {
  const { input, options } = await loadConfigured(join(emcPublic, 'variants/save_prob/config.ini'));
  const iterations = await run(input, options, 2, { backend, parity: true });
  const output = join(await temporaryFolder(), 'output_002.h5');
  await writeDragonflyOutput(output, outputOfIteration(iterations[1]));
  return { start_model_file: output, probs_file: output };
}

describe.each(backends)('recorded runs on $name', (backend) => {
  test.each(Object.entries(cases))('%s, every iteration', async (name, { folder, recorded }) => {
    const before = name === 'refine_4_2' ? await coarseOutput(backend) : {};
    const { input, options } = await loadConfigured(join(folder, 'config.ini'), before);
    const rows = recordedRows(join(recorded, 'EMC.log'));
    const iterations = await run(input, options, rows.length, { backend, parity: true });
    for (const [index, iteration] of iterations.entries()) {
      const metrics = join(recorded, 'metrics.h5');
      const found = deviations(iteration, rows[index], metrics, equivalence(input, options));
      expect(iteration.metrics.rotationCount).toBe(rows[index].rotationCount);
      expect(found.information).toBeLessThan(gates.information);
      expect(found.logLikelihood).toBeLessThan(gates.logLikelihood);
      expect(found.orientations).toBeLessThanOrEqual(gates.orientations);
      expect(found.model).toBeLessThan(modelGates[backend.name]);
      expect(found.weights).toBeLessThan(1e-12);
      expect(found.scale).toBeLessThan(gates.model);
      expect(found.occupancies).toBeLessThan(gates.occupancies);
      expect(found.beta).toBeLessThan(1e-6);
      expect(found.rmsChange).toBeLessThan(1e-3);
    }
  });
});
