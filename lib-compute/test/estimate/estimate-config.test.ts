import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { BackendChoice } from '../../src/backends/automatic-choice.ts';
import type { Backend } from '../../src/backends/backend.ts';
import { resourcesError } from '../../src/errors.ts';
import { estimateConfig, type EstimateContext } from '../../src/estimate/estimate-config.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../src/platform/node/open-hdf5.ts';
import { wasmBackendForTests } from '../support/backends.ts';
import { emcPublic } from '../support/golden-folders.ts';

const example = fileURLToPath(
  new URL('../../../examples/asymmetric-particle/config.ini', import.meta.url),
);
const golden = join(emcPublic, 'config.ini');

const context: EstimateContext = {
  openSource: openFileSource,
  openHdf5,
  loadBackend: () => Promise.resolve(wasmBackendForTests),
};

const tooSmall: Backend = {
  ...wasmBackendForTests,
  prepare: () =>
    Promise.reject(resourcesError({ resource: 'memory', needed: '9 GB', available: '4 GB' })),
};

const ask = (file: string, { text = readFileSync(file, 'utf8'), probe = false } = {}) =>
  estimateConfig({ text, file, workers: 2, probe }, context);

describe('an estimate of a config.ini', () => {
  test('says what the example comes to', async () => {
    const { problems, memory, diskPerIteration, ...figures } = await ask(example);
    expect(problems).toEqual([]);
    // 2000 frames of about 550 photons, as its config.ini says; a sample of 400 is read.
    expect(figures).toMatchObject({
      frames: 2000,
      usedFrames: 2000,
      sampledFrames: 400,
      pixels: 3249,
      rotations: 10_860,
      size: 59,
    });
    // 57 x 57 pixels.
    expect(figures.powder).toMatchObject({ edge: 57, frames: 400 });
    expect(figures.meanCount).toBeGreaterThan(535);
    expect(figures.meanCount).toBeLessThan(565);
    // Wavelength 0.62 nm, Ewald sphere of 150 / 1.2 = 125 voxels.
    expect(figures.voxel).toBeCloseTo(1 / 0.62 / 125, 9);
    // 28 pixels from the centre, along the sphere: a little less than 28 voxels in reciprocal space.
    expect(figures.resolution?.edge).toBeCloseTo(1 / (0.0129 * 27.5), 1);
    expect(memory?.volumes).toBeGreaterThan((3 * 8 + 2 * 16) * 59 ** 3);
    expect(diskPerIteration).toBeGreaterThan(16 * 59 ** 3 + 2000 * 20);
  });

  test('on a GPU the frames are held once, and the rest is on the device', async () => {
    const text = readFileSync(example, 'utf8');
    const on = async (backend: BackendChoice) =>
      (await estimateConfig({ text, file: example, workers: 2, backend, probe: false }, context))
        .memory;
    const [wasm, gpu, software] = [
      await on('auto'),
      await on('webgpu'),
      await on('webgpu-software'),
    ];
    expect(wasm?.device).toBeUndefined();
    expect(software?.device).toBeUndefined();
    // Log-likelihoods of 2000 frames in 10860 rotations, and five arrays of the model, in float32.
    expect(gpu?.device).toBeGreaterThan(4 * 2000 * 10_860 + 5 * 4 * 59 ** 3);
    expect(gpu?.device).toBeLessThan(1.5 * 4 * 2000 * 10_860);
    expect(gpu?.photons).toBeLessThan(wasm?.photons ?? 0);
    expect(gpu?.volumes).toBe(3 * 8 * 59 ** 3);
    expect(software?.workers).toBeGreaterThan(4 * 2000 * 10_860);
  });

  test('without the wavelength, it knows voxels alone', async () => {
    const { voxel, resolution, size } = await ask(golden);
    expect({ voxel, resolution, size }).toEqual({ size: 49 });
  });

  test('every problem stands at its key, and the rest is told all the same', async () => {
    const { problems, rotations, size } = await ask(golden, {
      text:
        '[emc]\nin_photons_file = nowhere.emc\nin_detector_file = det.h5\nnum_div = 8\nalpha = 2\n' +
        'point_group = A4\nblacklist_file = photons.emc\nstart_model_file = config.ini\nneed_scalling = 1\n',
    });
    expect(
      problems.map(({ key, severity, line }) => `${severity} ${key} ${line ?? '-'}`).sort(),
    ).toEqual([
      'error alpha 5',
      'error in_photons_file -',
      'error point_group -',
      'error start_model_file -',
      'warning need_scalling 9',
    ]);
    expect({ rotations, size }).toEqual({ rotations: 25_680, size: 49 });
    const missing = problems.find(({ key }) => key === 'in_photons_file');
    expect(missing?.message).toContain('nowhere.emc');
    expect(missing?.message).toContain('no such file');
  });

  test('a detector of other pixels is a problem of the photons', async () => {
    const other = join(dirname(example), 'det.h5');
    const { problems } = await ask(golden, {
      text: `[emc]\nin_photons_file = photons.emc\nin_detector_file = ${other}\nnum_div = 2\n`,
    });
    expect(problems).toEqual([
      expect.objectContaining({ key: 'in_photons_file', severity: 'error' }),
    ]);
    expect(problems[0].message).toContain('3249');
  });

  test('blacklist and selection leave frames out', async () => {
    const config = join(emcPublic, 'variants/blacklist_odd/config.ini');
    const { problems, frames, usedFrames } = await ask(config);
    expect(problems).toEqual([]);
    expect(frames).toBe(600);
    expect(usedFrames).toBeLessThan(300);
  });

  test('a probe times an iteration, unless a problem stands in the way', async () => {
    const measured = await ask(golden, { probe: true });
    expect(measured.problems).toEqual([]);
    expect(measured.secondsPerIteration).toBeGreaterThan(0);
    const refused = await ask(golden, { text: '[emc]\nnum_div = 2\n', probe: true });
    expect(refused.secondsPerIteration).toBeUndefined();
  });

  test('what cannot be computed becomes a problem of the whole', async () => {
    const text = readFileSync(golden, 'utf8');
    const { problems } = await estimateConfig(
      { text, file: golden, workers: 2, probe: true },
      { ...context, loadBackend: () => Promise.resolve(tooSmall) },
    );
    expect(problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Not enough memory') as string }),
    ]);
  });

  test('it can be stopped', async () => {
    const signal = AbortSignal.abort(new Error('left'));
    const text = readFileSync(golden, 'utf8');
    await expect(
      estimateConfig({ text, file: golden, workers: 1, probe: true }, { ...context, signal }),
    ).rejects.toThrow('left');
  });
});
