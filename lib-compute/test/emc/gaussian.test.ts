import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Dataset } from '../../src/io/dataset.ts';
import { encodePhotonsBinary } from '../../src/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { loadEmcInput } from '../../src/io/load-emc-input.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../src/platform/node/open-hdf5.ts';
import { denseFrame } from '../../src/photons/dense-photons.ts';
import { wasmBackendForTests, webgpuBackendForTests } from '../support/backends.ts';
import { emcOptions } from '../support/emc-options.ts';
import { emcPublic } from '../support/golden-folders.ts';
import { relativeDistance } from '../support/one-iteration.ts';
import { randomNumbers } from '../support/random-problem.ts';
import { run } from '../support/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const context = { openSource: openFileSource, openHdf5 };
const files = {
  in_photons_file: join(emcPublic, 'photons.emc'),
  in_detector_file: join(emcPublic, 'det.h5'),
};

/** 40 frames of the public case, each photon 2.5 with noise around it, as a dense float64 file. */
async function intensityFile(): Promise<string> {
  const { input } = await loadEmcInput(emcOptions(files), context);
  const { photons } = input.files[0];
  const random = randomNumbers(4);
  const noise = (): number => 0.1 * (random() + random() + random() - 1.5);
  const dataset: Dataset = {
    kind: 'dataset',
    frameCount: 40,
    frameShape: [photons.pixelCount],
    dtype: 'float64',
    frame: (d) => Promise.resolve(denseFrame(photons, d).map((count) => 2.5 * count + noise())),
    photons: () => Promise.reject(new Error('these are no counts')),
    close: () => Promise.resolve(),
  };
  const path = join(await temporaryFolder(), 'frames.emc');
  await writeFile(path, encodePhotonsBinary(dataset));
  return path;
}

test('frames of intensities are read and reconstructed', async () => {
  const options = emcOptions({
    ...{ ...files, in_photons_file: await intensityFile() },
    ...{ num_div: 2, gaussian_sigma: 1.5, fixed_seed: 1, beta: 0.5 },
  });
  const { input } = await loadEmcInput(options, context);
  const iterations = await run(input, options, 3);
  const [first, , last] = iterations.map(({ metrics }) => metrics);
  expect(last.logLikelihood).toBeGreaterThan(first.logLikelihood);
  expect(last.information).toBeGreaterThan(0);
  expect(iterations[2].model.every(Number.isFinite)).toBe(true);
});

test('they need gaussian_sigma, and counts must not have it', async () => {
  const intensities = emcOptions({ ...files, in_photons_file: await intensityFile() });
  await expect(loadEmcInput(intensities, context)).rejects.toThrow(
    /should be photon counts, or gaussian_sigma the width of its intensities, but is dense float64/,
  );
  await expect(loadEmcInput(emcOptions({ ...files, gaussian_sigma: 1 }), context)).rejects.toThrow(
    /should be dense float64 frames, because gaussian_sigma is given, but is photon counts/,
  );
});

test.each([wasmBackendForTests, webgpuBackendForTests])(
  '$name makes the same of them as the reference',
  async (backend) => {
    const options = emcOptions({
      ...{ ...files, in_photons_file: await intensityFile() },
      ...{ num_div: 2, gaussian_sigma: 1.5, fixed_seed: 1, beta: 0.5 },
    });
    const { input } = await loadEmcInput(options, context);
    const truth = await run(input, options, 2);
    const found = await run(input, options, 2, { backend });
    found.forEach(({ metrics, model, orientations }, i) => {
      expect(orientations).toEqual(truth[i].orientations);
      expect(metrics.information).toBeCloseTo(truth[i].metrics.information, 4);
      expect(metrics.logLikelihood).toBeCloseTo(truth[i].metrics.logLikelihood, 3);
      expect(relativeDistance(model, truth[i].model)).toBeLessThan(1e-5);
    });
  },
);
