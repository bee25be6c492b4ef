import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readHdf5Vector } from '../../../../src/io/formats/hdf5-vector/read-hdf5-vector.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { emcPublic } from '../../../support/golden-folders.ts';
import { hdf5Variants } from '../../../support/hdf5-variants.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { sharedHdf5Worker } from '../../../support/shared-hdf5-worker.ts';

const fileWith = hdf5Variants(`change({'f': f, 'np': np})`, [
  `f['scale'] = np.array([1, 2, 3], 'i4')`,
  `f['scale'] = [1., np.nan]`,
]);
const context = sharedHdf5Worker();

async function read(path: string, dataset: string, length?: number): Promise<Float64Array> {
  return readHdf5Vector(await openFileSource(path), dataset, length ? { length } : {}, context);
}

it('reads backgrounds and scales of any number type', async () => {
  const background = await read(join(emcPublic, 'aux_inputs/background.h5'), '/background', 1089);
  expect(background).toEqual(new Float64Array(1089).fill(0.02));
  const scale = await read(fileWith(`f['scale'] = np.array([1, 2, 3], 'i4')`), 'scale');
  expect(scale).toEqual(Float64Array.of(1, 2, 3));
});

it('refuses other lengths, NaN and missing datasets', async () => {
  const path = fileWith(`f['scale'] = [1., np.nan]`);
  for (const [attempt, message] of [
    [() => read(path, 'scale', 3), 'the length of scale should be 3, but is 2'],
    [() => read(path, 'scale'), 'value 1 of scale should be a finite number, but is NaN'],
    [() => read(path, 'background'), 'background should be a dataset, but is missing'],
  ] as const) {
    expect((await refusalOf(attempt)).message).toContain(message);
  }
});
