import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ModulusProjection } from '../../src/phasing/modulus-projection.ts';
import { projectOnSupport } from '../../src/phasing/support-projection.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../src/platform/node/open-hdf5.ts';
import { shared, withShared } from '../support/golden-folders.ts';

const ITERATIONS = 60;

/** Largest relative differences of models, which are recorded in float32 (golden/phasing-public/README.md). */
const TOLERANCES = new Map([
  [1, 4e-7],
  [5, 4e-6],
  [10, 2e-4],
]);

const modelOf = (run: string, iteration: number): string =>
  `${run}/model_iter${String(iteration).padStart(2, '0')}`;

/** The start, the measured amplitudes, and what is recorded of error reduction, by their datasets. */
async function readGolden(paths: readonly string[]): Promise<Map<string, Float64Array>> {
  const file = join(shared, 'golden/phasing-public/deterministic.h5');
  const source = await openFileSource(file);
  const reader = await openHdf5(source);
  try {
    const read = new Map<string, Float64Array>();
    for (const path of paths) {
      read.set(path, Float64Array.from(await reader.numbers(path), Number));
    }
    return read;
  } finally {
    await reader.close();
    await source.close();
  }
}

describe.runIf(withShared)('a volume phased by error reduction', () => {
  test.each([
    ['none', false],
    ['posreal', true],
  ] as const)('is that of the recorded runs (%s)', async (constraint, isPositive) => {
    const run = `er/${constraint}`;
    const golden = await readGolden([
      ...['amplitude', 'measured', 'start', 'support', `${run}/fourier_error_float64`],
      ...[...TOLERANCES.keys()].map((iteration) => modelOf(run, iteration)),
    ]);
    const of = (path: string): Float64Array => golden.get(path) ?? new Float64Array();
    const isMeasured = Uint8Array.from(of('measured'));
    const values = of('amplitude');
    const power = values.reduce((sum, value, i) => sum + isMeasured[i] * value ** 2, 0);
    const modulus = new ModulusProjection({ shape: [32, 32, 32], values, isMeasured, power });
    const support = Uint8Array.from(of('support'));
    const projected = new Float64Array(values.length);
    let density = of('start');
    for (let iteration = 1; iteration <= ITERATIONS; iteration++) {
      modulus.project(density, projected);
      density = projectOnSupport(projected, support, isPositive);
      const { error } = modulus.compare(density);
      const recorded = of(`${run}/fourier_error_float64`)[iteration - 1];
      expect(Math.abs(error / recorded - 1)).toBeLessThan(1e-9);
      const tolerance = TOLERANCES.get(iteration);
      if (tolerance !== undefined) {
        const model = of(modelOf(run, iteration));
        const apart = density.map((value, i) => value - model[i]);
        expect(lengthOf(apart) / lengthOf(model)).toBeLessThan(tolerance);
      }
    }
  });
});

function lengthOf(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));
}
