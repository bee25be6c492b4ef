import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { EmcOptions } from '../../src/emc/options.ts';
import { loadEmcInput, type LoadedInput } from '../../src/io/load-emc-input.ts';
import type { DragonflyOutput } from '../../src/io/formats/dragonfly-output/dragonfly-output-data.ts';
import { writeDragonflyOutput } from '../../src/platform/node/hdf5-writers.ts';
import { openFileSource } from '../../src/platform/node/file-source.ts';
import { openHdf5 } from '../../src/platform/node/open-hdf5.ts';
import { emcOptions } from '../support/emc-options.ts';
import { emcPublic } from '../support/golden-folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'damselfly-input-'));
const golden = (name: string): string => join(emcPublic, name);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A text file in the test's folder. */
function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

let outputs = 0;

/** An output with these parts. */
async function outputWith(parts: Partial<DragonflyOutput>): Promise<string> {
  const path = join(folder, `output-${outputs++}.h5`);
  const model = { shape: [1, 3, 3, 3], intens: new Float64Array(27) };
  await writeDragonflyOutput(path, { ...model, ...parts });
  return path;
}

function load(options: EmcOptions): Promise<LoadedInput> {
  return loadEmcInput(options, { openSource: openFileSource, openHdf5 });
}

const base: EmcOptions = {
  ...emcOptions(),
  in_photons_file: golden('photons.emc'),
  in_detector_file: golden('det.h5'),
  num_div: 2,
};

/** `base` without some of its keys. */
function without(...keys: readonly (keyof EmcOptions)[]): EmcOptions {
  const options = { ...base };
  for (const key of keys) {
    Reflect.deleteProperty(options, key);
  }
  return options;
}

test('photons and detector alone', async () => {
  const { input, files } = await load(base);
  expect(input.files[0].photons.frameCount).toBe(600);
  expect(input.files[0].detector.pixelCount).toBe(1089);
  expect(input.rotations.count).toBe(420);
  expect(input.blacklist).toBeUndefined();
  expect(input.startModel).toBeUndefined();
  expect(files).toEqual([base.in_detector_file, base.in_photons_file]);
});

test('a list of photon files is one run of frames, whatever their format', async () => {
  const list = written('photons.txt', `${golden('photons.emc')}\n${golden('photons.h5')}\n`);
  const detectors = written('detectors.txt', `${golden('det.dat')}\n`.repeat(2));
  const { input, files } = await load({
    ...without('in_photons_file', 'in_detector_file'),
    in_photons_list: list,
    in_detector_list: detectors,
  });
  const [binary, hdf5] = input.files;
  expect(binary.photons).toEqual(hdf5.photons);
  expect(binary.detector).toBe(hdf5.detector);
  expect(files).toHaveLength(5);
});

test('a list may name a dense dataset; pixels that the mask ignores are dark', async () => {
  const dense = join(folder, 'dense.h5');
  execFileSync(process.env['DAMSELFLY_PYTHON'] ?? 'python3', [
    '-c',
    `import h5py, numpy
frames = numpy.zeros((3, 33, 33), 'i4')
frames[1, 0, 0] = 1
frames[2, 5, 7] = 4
frames[:, 16, 16] = -9
h5py.File(${JSON.stringify(dense)}, 'w')['entry/frames'] = frames`,
  ]);
  const list = written('dense.txt', 'dense.h5 /entry/frames\n');
  const { input } = await load({ ...without('in_photons_file'), in_photons_list: list });
  expect(input.files[0].photons.frameCount).toBe(3);
  expect([...input.files[0].photons.ones]).toEqual([0]);
  expect([...input.files[0].photons.multi]).toEqual([5 * 33 + 7]);
  expect([...input.files[0].photons.counts]).toEqual([4]);
});

test('blacklist, start model and given rotations', async () => {
  const { input, files } = await load({
    ...without('num_div'),
    in_quat_file: written('quaternions.dat', '2\n1 0 0 0 1\n0 1 0 0 3\n'),
    blacklist_file: golden('aux_inputs/blacklist.txt'),
    start_model_file: golden('start_model.h5'),
  });
  expect(input.rotations.count).toBe(2);
  expect([...input.rotations.weights]).toEqual([0.25, 0.75]);
  expect(input.blacklist).toHaveLength(600);
  expect(input.startModel).toHaveLength(49 ** 3);
  expect(files).toHaveLength(5);
});

test('a Dragonfly output serves as start model', async () => {
  const { input } = await load({ ...base, start_model_file: golden('expected/output_005.h5') });
  expect(input.startModel).toHaveLength(49 ** 3);
});

test('a start model that does not fit is refused by its file', async () => {
  const found = load({ ...base, size: 51, start_model_file: golden('start_model.h5') });
  await expect(found).rejects.toThrow(
    `${golden('start_model.h5')}: the model should be 51 x 51 x 51 voxels, but is 1 x 49 x 49 x 49.`,
  );
});

test('each photon file may have a detector of its own', async () => {
  copyFileSync(golden('det.h5'), join(folder, 'other.h5'));
  const { input, files } = await load({
    ...without('in_photons_file', 'in_detector_file'),
    in_photons_list: written('two.txt', `${golden('photons.emc')}\n`.repeat(2)),
    in_detector_list: written('two-detectors.txt', `${golden('det.h5')}\nother.h5\n`),
  });
  const [first, second] = input.files;
  expect(first.detector).not.toBe(second.detector);
  expect(first.detector).toEqual(second.detector);
  expect(files).toHaveLength(5);
});

test('in 2D the rotations are in the plane', async () => {
  const { input } = await load({
    ...without('num_div'),
    recon_type: '2d',
    num_rot: 90,
    friedel_sym: true,
  });
  expect(input.rotations.count).toBe(90);
  expect(input.rotations.quaternions[4]).toBe(Math.cos(Math.PI / 180));
});

test('scale factors come from text and from an output, where scaling is on', async () => {
  const text = written('scale.txt', `${'0.5 '.repeat(600)}\n`);
  const output = await outputWith({ scale: new Float64Array(600).fill(2) });
  const scaleOf = async (scale_file: string, need_scaling = true): Promise<number | undefined> =>
    (await load({ ...base, need_scaling, scale_file })).input.scale?.[599];
  expect(await scaleOf(text)).toBe(0.5);
  expect(await scaleOf(output)).toBe(2);
  expect(await scaleOf(text, false)).toBeUndefined();
  await expect(scaleOf(written('few.txt', '1 2 3\n'))).rejects.toThrow(/600 values/);
});

test('of a start model as many models are taken as are wanted and there', async () => {
  const intens = Float64Array.from({ length: 2 * 49 ** 3 }, (_, voxel) => voxel);
  const start_model_file = await outputWith({ shape: [2, 49, 49, 49], intens });
  const { input } = await load({ ...base, start_model_file });
  expect(input.startModel).toEqual(intens.slice(0, 49 ** 3));
  const { input: more } = await load({ ...base, num_modes: 3, start_model_file });
  expect(more.startModel).toEqual(intens);
  await expect(load({ ...base, num_modes: 3, size: 51, start_model_file })).rejects.toThrow(
    /should be up to 3 x 51 x 51 x 51 voxels, but is 2 x 49 x 49 x 49/,
  );
});

describe('a refinement', () => {
  const refining = (probs_file: string, coarse: number): Promise<LoadedInput> =>
    load({ ...base, num_div: [2, coarse], probs_file });
  const probabilities = {
    rotationCount: 60,
    offsets: Uint32Array.from({ length: 601 }, (_, d) => d),
    rotations: new Int32Array(600).fill(59),
    values: new Float64Array(600).fill(1),
  };

  test('starts from saved probabilities', async () => {
    const { input } = await refining(await outputWith({ probabilities }), 1);
    expect(input.rotations.count).toBe(420);
    expect(input.coarse?.rotations.count).toBe(60);
    expect(input.coarse?.places).toEqual(probabilities.rotations);
  });

  test('else from the most likely orientations', async () => {
    const { input } = await refining(golden('expected/output_005.h5'), 4);
    expect(input.coarse?.rotations.count).toBe(3240);
    expect(input.coarse?.offsets.at(-1)).toBe(600);
  });

  test.each([
    [2, {}, /probabilities\/num_rot should be 420 \(num_div 2\), but is 60/],
    [1, { shape: [2, 3, 3, 3], intens: new Float64Array(54) }, /modes should be 1, but is 2/],
    [
      1,
      { probabilities: { ...probabilities, rotations: new Int32Array(600).fill(60) } },
      /from 0 to 59, but is 60/,
    ],
  ])('of another reconstruction is refused (%#)', async (coarse, changed, message) => {
    const output = await outputWith({ probabilities, ...changed });
    await expect(refining(output, coarse)).rejects.toThrow(message);
  });
});

test.each([
  ['in_photons_file', 'det.h5', 'photons', 'a detector'],
  ['in_detector_file', 'photons.emc', 'a detector', 'photons'],
  ['start_model_file', 'det.dat', 'a model', 'a detector'],
])('%s = %s is refused by what it is', async (key, file, expected, found) => {
  const wrong = load({ ...base, [key]: golden(file) });
  await expect(wrong).rejects.toThrow(
    `${golden(file)}: the file should be ${expected}, but is ${found}.`,
  );
});
