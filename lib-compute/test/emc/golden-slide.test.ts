import {
  cpSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wasmBackendForTests } from '../support/backends.ts';
import { shared } from '../support/golden-folders.ts';
import { deviations, loadConfigured, recordedRows } from '../support/golden-run.ts';
import { run } from '../support/run.ts';

const slide = join(shared, 'golden', 'emc-slide');

/** The table of golden/emc-slide/README.md, iterations 1 and 2 in parity mode. */
const gates = [
  { orientations: 0.005, information: 1e-5, logLikelihood: 1e-2, model: 5e-5, merged: undefined },
  { orientations: 0.005, information: 5e-5, logLikelihood: 2e-2, model: 1e-4, merged: 455 },
];

// DAMSELFLY_WITHOUT_SHARED is set by `./damselfly test --without-shared`, whose summary says so.
describe.runIf(process.env['DAMSELFLY_WITHOUT_SHARED'] !== '1')('golden run at full size', () => {
  const folder = mkdtempSync(join(tmpdir(), 'damselfly-slide-'));

  beforeAll(async () => {
    mkdirSync(join(folder, 'data'));
    cpSync(join(slide, 'config_sim_and_emc.ini'), join(folder, 'config.ini'));
    cpSync(join(slide, 'det_sim.h5'), join(folder, 'data', 'det_sim.h5'));
    await pipeline(
      createReadStream(join(slide, 'photons.emc.gz')),
      createGunzip(),
      createWriteStream(join(folder, 'data', 'photons.emc')),
    );
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('iterations 1 and 2 on wasm', { timeout: 600_000 }, async () => {
    const { input, options } = await loadConfigured(join(folder, 'config.ini'));
    const rows = recordedRows(join(slide, 'expected', 'EMC.log'));
    const iterations = await run(input, options, 2, {
      backend: wasmBackendForTests,
      workers: 2,
      parity: true,
    });
    for (const [index, iteration] of iterations.entries()) {
      const found = deviations(iteration, rows[index], join(slide, 'expected', 'metrics.h5'));
      const gate = gates[index];
      expect(found.orientations).toBeLessThanOrEqual(gate.orientations);
      expect(found.information).toBeLessThan(gate.information);
      expect(found.logLikelihood).toBeLessThan(gate.logLikelihood);
      expect(found.model).toBeLessThan(gate.model);
      expect(found.weights).toBeLessThan(1e-12);
      if (gate.merged !== undefined) {
        expect(iteration.metrics.mergedRotations).toBe(gate.merged);
      }
    }
  });
});
