import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteSource } from '../../../src/io/byte-source/byte-source.ts';
import type { FormatContext } from '../../../src/io/format.ts';
import { dragonflyDetectorHdf5 } from '../../../src/io/formats/dragonfly-detector-hdf5/dragonfly-detector-hdf5.ts';
import { readDragonflyOutput } from '../../support/read-dragonfly-output.ts';
import { dragonflyPhotonsHdf5 } from '../../../src/io/formats/dragonfly-photons-hdf5/dragonfly-photons-hdf5.ts';
import { runPython } from '../../support/python.ts';
import { checkDetector, checkPhotons } from '../mutations/sound.ts';
import { checkOutput } from './check-output.ts';

/** A good HDF5 file, and how to read all of it. */
export interface Hdf5Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Reads everything, and throws an error that is not ours where the values are unsound. */
  readonly readAll: (source: ByteSource, context: FormatContext) => Promise<void>;
}

/** Numbers that occur nowhere else in the files, so that their fields can be found. */
export const FRAMES = 37;
export const PIXELS = 101;
export const EDGE = 7;

const folder = mkdtempSync(join(tmpdir(), 'damselfly-test-'));
runPython(
  `
import os
os.chdir(sys.argv[1])
frames, pixels, edge = map(int, sys.argv[2:])
lit = lambda first, count: [(first + 5 * i) % pixels for i in range(count)]

def photons(name, libver, **storage):
    with h5py.File(name, 'w', libver=libver) as f:
        f['num_pix'] = np.array([pixels], 'i4')
        for dataset, row in [('place_ones', lambda d: lit(d, 2 + d % 7)),
                             ('place_multi', lambda d: lit(d + 1, 2 + d % 3)),
                             ('count_multi', lambda d: [2 + i for i in range(2 + d % 3)])]:
            rows = f.create_dataset(dataset, (frames,), h5py.vlen_dtype(np.dtype('i4')), **storage)
            for d in range(frames): rows[d] = row(d)

photons('photons-contiguous.h5', 'earliest')
photons('photons-chunked.h5', 'latest', chunks=(8,), maxshape=(None,), compression='gzip')

with h5py.File('detector.h5', 'w') as f:
    for i, name in enumerate(['qx', 'qy', 'qz', 'corr']):
        f[name] = np.arange(1., 1 + pixels) * (i + 1)
    f['mask'] = np.arange(pixels, dtype='u1') % 3
    f['detd'], f['ewald_rad'] = 130., 131.

with h5py.File('output.h5', 'w') as f:
    f['intens'], f['inter_weight'] = np.ones((1, edge, edge, edge)), np.ones((1, edge, edge, edge))
    f['orientations'] = np.arange(frames, dtype='i4')
    for name in ['likelihood', 'mutual_info', 'scale']: f[name] = np.ones(frames)
    f['probabilities/num_rot'] = np.array([60], 'i4')
    for name, dtype in [('place', 'i4'), ('prob', 'f8')]:
        rows = f.create_dataset('probabilities/' + name, (frames,), h5py.vlen_dtype(np.dtype(dtype)))
        for d in range(frames): rows[d] = np.ones(1 + d % 4)
`,
  folder,
  String(FRAMES),
  String(PIXELS),
  String(EDGE),
);

async function readPhotons(source: ByteSource, context: FormatContext): Promise<void> {
  const dataset = await dragonflyPhotonsHdf5.open(source, { ...context, pixelCount: PIXELS });
  try {
    checkPhotons(await dataset.photons(), dataset.frameCount, PIXELS);
  } finally {
    await dataset.close();
  }
}

function sample(name: string, readAll: Hdf5Sample['readAll']): Hdf5Sample {
  return { name, bytes: Uint8Array.from(readFileSync(join(folder, name))), readAll };
}

export const contiguousPhotons = sample('photons-contiguous.h5', readPhotons);
export const chunkedPhotons = sample('photons-chunked.h5', readPhotons);
export const detector = sample('detector.h5', async (source, context) => {
  checkDetector(await dragonflyDetectorHdf5.open(source, context));
});
export const output = sample('output.h5', async (source, context) => {
  checkOutput(await readDragonflyOutput(source, context));
});

export const samples = [contiguousPhotons, chunkedPhotons, detector, output];

rmSync(folder, { recursive: true });
