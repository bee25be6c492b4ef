import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EmcInput } from '@damselfly/compute/emc/input.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { reconstruct } from '@damselfly/compute/emc/reconstruct.ts';
import { prepareStart } from '@damselfly/compute/emc/start.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { loadEmcInput } from '@damselfly/compute/io/load-emc-input.ts';
import { openFile } from '@damselfly/compute/io/open-file.ts';
import { denseFrame, photonsFromDense } from '@damselfly/compute/photons/dense-photons.ts';
import { equalPhotons } from '../../lib-compute/test/support/equal-photons.ts';
import { selectFrames } from '@damselfly/compute/photons/select-frames.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { openHdf5 } from '@damselfly/compute/platform/node/open-hdf5.ts';
import { nodeWasmBackend } from '@damselfly/compute/platform/node/wasm-backend.ts';
import {
  intensityAgreement,
  type IntensityAgreement,
} from '@damselfly/compute/volume/intensity-agreement.ts';
import type { Volume } from '@damselfly/compute/volume/volume.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { experiment, type Experiment } from './make/experiment.ts';
import { readParameters } from './make/parameters.ts';
import { randomNumbers } from './make/random.ts';
import example from './example.json' with { type: 'json' };

const { iterations, leastCorrelation, shells } = example;

/** What shares nothing with the truth but its fall with |q| scores less. */
const CHANCE = 0.2;

/** A run takes a quarter of a minute on two free cores. */
const RUN_TIMEOUT = 300_000;

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const config = beside(example.config);

let options: EmcOptions;
let input: EmcInput;
let truth: Volume;
beforeAll(async () => {
  ({ options } = parseDragonflyConfig(readFileSync(config, 'utf8'), config));
  ({ input } = await loadEmcInput(options, { openSource: openFileSource, openHdf5 }));
  const opened = await openFile(await openFileSource(beside(example.truth)), { openHdf5 });
  if (opened.kind !== 'volume-file') {
    throw new Error(`${example.truth} is no volume`);
  }
  truth = await opened.read();
  await opened.close();
});

describe('the files', () => {
  let made: Experiment;
  beforeAll(() => {
    made = experiment(readParameters(new URL(example.config, import.meta.url)));
  });

  test('are what the script makes', () => {
    const [{ detector, photons }] = input.files;
    expect(detector).toEqual(made.detector);
    expect(photons.frameCount).toBe(2000);
    const first = Array.from({ length: 20 }, (_, frame) => frame);
    expect(equalPhotons(selectFrames(photons, first), made.simulate(20))).toBe(true);
    expect(truth).toMatchObject({ shape: made.truth.shape });
    expect(Float32Array.from(truth.data)).toEqual(made.truth.data);
  });

  test('are small', () => {
    const bytes = ['photons.emc', 'det.h5', 'truth.h5'].map((name) => statSync(beside(name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5e6);
  });

  test('name the width of a voxel', () => {
    const { distance, pixelSize, wavelength } = readParameters(new URL(`file://${config}`));
    expect((wavelength * distance) / pixelSize).toBeCloseTo(example.voxelPeriodAngstrom, 0);
  });
});

describe('agreement with the truth', () => {
  test(
    'EMC from a random start finds the particle up to the edge of the detector',
    async () => {
      const { lowest, agreesUpTo } = compare(await reconstructed(input));
      expect(lowest).toBeGreaterThanOrEqual(leastCorrelation);
      expect(agreesUpTo).toBe(shells.to);
    },
    RUN_TIMEOUT,
  );

  test(
    'EMC finds nothing when the pixels of each frame are shuffled',
    async () => {
      const { lowest, mean } = compare(await reconstructed(withShuffledPixels(input)));
      expect(lowest).toBeLessThan(CHANCE);
      expect(mean).toBeLessThan(CHANCE);
    },
    RUN_TIMEOUT,
  );

  test('the radial average of the truth is no structure', () => {
    const { lowest, mean } = compare(radialAverage(truth));
    expect(lowest).toBeLessThan(CHANCE);
    expect(mean).toBeLessThan(CHANCE);
  });
});

function compare(volume: Volume): IntensityAgreement {
  return intensityAgreement(volume, truth, shells);
}

async function reconstructed(measured: EmcInput): Promise<Volume> {
  const start = prepareStart(measured, options);
  const context = { backend: nodeWasmBackend(), workers: 2 };
  for await (const { number, shape, model } of reconstruct(start, options, context)) {
    if (number === iterations) {
      return { kind: 'volume', shape: shape.slice(1), data: model };
    }
  }
  throw new Error('the iterations ended early');
}

/** Every frame keeps its photons and loses their places. */
function withShuffledPixels({ files: [{ photons, detector }], ...rest }: EmcInput): EmcInput {
  const random = randomNumbers(1);
  const used = Array.from(detector.mask.keys()).filter((t) => detector.mask[t] < 2);
  const counts = new Int32Array(photons.frameCount * photons.pixelCount);
  for (let d = 0; d < photons.frameCount; d++) {
    const frame = denseFrame(photons, d);
    const places = shuffled(used, random);
    used.forEach((t, i) => {
      counts[d * photons.pixelCount + t] = frame[places[i]];
    });
  }
  const shuffledPhotons = photonsFromDense(counts, photons.pixelCount);
  return { ...rest, files: [{ photons: shuffledPhotons, detector }] };
}

/** Fisher and Yates: every order is equally likely. */
function shuffled(values: readonly number[], random: () => number): number[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

function radialAverage({ shape, data, kind }: Volume): Volume {
  const size = shape[0];
  const centre = (size - 1) / 2;
  const radii = Array.from(data, (_, voxel) =>
    Math.round(
      Math.hypot(
        Math.floor(voxel / size ** 2) - centre,
        (Math.floor(voxel / size) % size) - centre,
        (voxel % size) - centre,
      ),
    ),
  );
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  data.forEach((value, voxel) => {
    sums[radii[voxel]] += value;
    counts[radii[voxel]]++;
  });
  return { kind, shape, data: Float64Array.from(radii, (radius) => sums[radius] / counts[radius]) };
}
