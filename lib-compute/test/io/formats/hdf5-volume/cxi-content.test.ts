import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cxiContent } from '../../../../src/io/formats/hdf5-volume/cxi-content.ts';
import { hdf5Volume } from '../../../../src/io/formats/hdf5-volume/hdf5-volume.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { writeHdf5File } from '../../../../src/platform/node/write-hdf5-file.ts';
import type { VolumeSpace } from '../../../../src/io/format.ts';
import type { ComplexVolume, Volume } from '../../../../src/volume/volume.ts';
import { askPython } from '../../../support/python.ts';
import { sharedHdf5Worker } from '../../../support/shared-hdf5-worker.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const shape = [2, 2, 2];
const real: Volume = { kind: 'volume', shape, data: Float32Array.of(0, 1, 2, 3, 4, 5, 6, -7.5) };
const complex: ComplexVolume = {
  kind: 'complex-volume',
  shape,
  real: Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7),
  imaginary: Float32Array.of(8, 7, 6, 5, 4, 3, 2, -1),
  voxelSize: 4,
};
const support = Uint8Array.of(0, 1, 1, 0, 0, 0, 1, 1);

const context = sharedHdf5Worker();

async function written(
  volume: Volume | ComplexVolume,
  mask?: Uint8Array,
  space: VolumeSpace = 'real',
): Promise<string> {
  const path = join(await temporaryFolder(), 'volume.cxi');
  await writeHdf5File(path, cxiContent(volume, space, mask));
  return path;
}

describe('a volume as CXI', () => {
  it('is read back as it was, real', async () => {
    const file = await hdf5Volume.open(await openFileSource(await written(real)), context);
    expect(file.voxelSize).toBeUndefined();
    expect(await file.read()).toEqual(real);
    await file.close();
  });

  it('is read back as it was, complex, with its voxels beside a support', async () => {
    const path = await written(complex, support);
    const file = await hdf5Volume.open(await openFileSource(path), context);
    expect(file.voxelSize).toBeCloseTo(4, 10);
    expect(await file.readComplex?.()).toMatchObject({
      real: complex.real,
      imaginary: complex.imaginary,
    });
    await file.close();
  });

  it.each(['real', 'reciprocal'] as const)('keeps what it is: of %s space', async (space) => {
    const path = await written(real, undefined, space);
    const file = await hdf5Volume.open(await openFileSource(path), context);
    expect(file.space).toBe(space);
    await file.close();
  });

  it('tells the edges of voxels that are no cubes', async () => {
    const path = join(await temporaryFolder(), 'box.cxi');
    const content = cxiContent({ ...real, voxelSize: 4 }, 'real');
    const numbers = content.numbers.map((dataset) =>
      dataset.path.endsWith('image_size')
        ? { ...dataset, values: Float64Array.of(8e-10, 8e-10, 12e-10) }
        : dataset,
    );
    await writeHdf5File(path, { numbers });
    const file = await hdf5Volume.open(await openFileSource(path), context);
    expect(file.voxelSize).toBeUndefined();
    expect(file.voxelEdges?.map((edge) => edge.toFixed(6))).toEqual([
      '4.000000',
      '4.000000',
      '6.000000',
    ]);
    expect(await file.read()).toEqual(real);
    await file.close();
  });

  it('has voxels of no known size where its size is none', async () => {
    const path = await written({ ...complex, voxelSize: 0 });
    const file = await hdf5Volume.open(await openFileSource(path), context);
    expect(file.voxelSize).toBeUndefined();
    await file.close();
  });

  it('is what h5py expects of CXI 1.6', async () => {
    const said = askPython(
      `f = h5py.File(sys.argv[1])
image = f['entry_1/image_1']
print(json.dumps({'version': int(f['cxi_version'][()]), 'dtype': image['data'].dtype.str,
  'shape': image['data'].shape, 'imaginary': image['data'][...].imag.ravel().tolist(),
  'nanometres': (1e9 * image['image_size'][...]).round(9).tolist(),
  'mask': image['mask'][...].ravel().tolist(), 'space': image['data_space'][()].decode()}))`,
      await written(complex, support, 'reciprocal'),
    );
    expect(said).toEqual({
      version: 160,
      dtype: '<c8',
      shape,
      imaginary: [...complex.imaginary],
      space: 'diffraction',
      nanometres: [0.8, 0.8, 0.8],
      mask: [...support].map((isInside) => 0x10000 * isInside),
    });
  });
});
