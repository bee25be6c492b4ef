import { join } from 'node:path';
import { expect } from 'vitest';
import type { Backend, BackendName } from '../../src/backends/backend.ts';
import type { EmcOptions } from '../../src/emc/options.ts';
import { outputOfIteration } from '../../src/io/formats/dragonfly-output/output-of-iteration.ts';
import { writeDragonflyOutput } from '../../src/platform/node/hdf5-writers.ts';
import { emcPublic } from './golden-folders.ts';
import { deviations, equivalence, loadConfigured, recordedRows } from './golden-run.ts';
import { run } from './run.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The recorded runs by name (test-data/emc-public/README.md). */
export const recordedRuns = [
  ...['base', 'beta1', 'scaling_beta1', 'beta_schedule', 'alpha', 'blacklist_odd'],
  ...['random_fixed_seed', 'pointgroup_A5', 'pointgroup_S4', 'axial3', 'modes2', 'recon2d'],
  ...['save_prob', 'refine_4_2', 'size_radius', 'two_files_two_dets', 'background'],
];

/**
 * Gates of test-data/emc-public/README.md; the log itself is rounded to 6 decimals of information, 7
 * digits of likelihood and 5 of the change.
 */
const gates = {
  information: 1e-5,
  logLikelihood: 1e-3,
  orientations: 0.005,
  model: 1e-5,
  /** As much as P itself changes with L: by 1e-4 nats. */
  occupancies: 1e-4,
};

/** In float64 the model is the reference program's to rounding, and so are weights that are float64. */
const closerGates: Readonly<Record<BackendName, { model: number; weights: number }>> = {
  reference: { model: 1e-13, weights: 1e-12 },
  wasm: { model: gates.model, weights: 1e-12 },
  webgpu: { model: gates.model, weights: 1e-7 },
};

/**
 * Computes the first iterations of a recorded run and compares them with it.
 *
 * @param most iterations at most; by default all that were recorded.
 */
export async function expectRecordedRun(
  name: string,
  backend: Backend,
  most = Infinity,
): Promise<void> {
  const folder = name === 'base' ? emcPublic : join(emcPublic, 'variants', name);
  const recorded = name === 'base' ? join(emcPublic, 'expected') : folder;
  const before = name === 'refine_4_2' ? await coarseOutput(backend) : {};
  const { input, options } = await loadConfigured(join(folder, 'config.ini'), before);
  const rows = recordedRows(join(recorded, 'EMC.log')).slice(0, most);
  const iterations = await run(input, options, rows.length, { backend, parity: true });
  for (const [index, iteration] of iterations.entries()) {
    const metrics = join(recorded, 'metrics.h5');
    const found = deviations(iteration, rows[index], metrics, equivalence(input, options));
    expect(iteration.metrics.rotationCount).toBe(rows[index].rotationCount);
    expect(found.information).toBeLessThan(gates.information);
    expect(found.logLikelihood).toBeLessThan(gates.logLikelihood);
    expect(found.orientations).toBeLessThanOrEqual(gates.orientations);
    expect(found.model).toBeLessThan(closerGates[backend.name].model);
    expect(found.weights).toBeLessThan(closerGates[backend.name].weights);
    expect(found.scale).toBeLessThan(gates.model);
    expect(found.occupancies).toBeLessThan(gates.occupancies);
    expect(found.beta).toBeLessThan(1e-6);
    expect(found.rmsChange).toBeLessThan(1e-3);
  }
}

/** What `refine_4_2` refines: the last output of `save_prob`, made anew. */
async function coarseOutput(backend: Backend): Promise<Partial<EmcOptions>> {
  const { input, options } = await loadConfigured(join(emcPublic, 'variants/save_prob/config.ini'));
  const iterations = await run(input, options, 2, { backend, parity: true });
  const output = join(await temporaryFolder(), 'output_002.h5');
  await writeDragonflyOutput(output, outputOfIteration(iterations[1]));
  return { start_model_file: output, probs_file: output };
}
