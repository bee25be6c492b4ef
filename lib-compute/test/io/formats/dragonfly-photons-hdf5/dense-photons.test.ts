import { describe, expect, it } from 'vitest';
import { openDensePhotons } from '../../../../src/io/formats/dragonfly-photons-hdf5/dense-photons-dataset.ts';
import { openFileSource } from '../../../../src/platform/node/file-source.ts';
import { photonsOf } from '../../../support/arbitrary-photons.ts';
import { hdf5Variants } from '../../../support/hdf5-variants.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { sharedHdf5Worker } from '../../../support/shared-hdf5-worker.ts';

const TYPES = ['i1', 'u1', '>i2', 'u4', 'i8', 'f4', 'f8'];

const asType = (dtype: string): string => `f['data/frames'] = frames.astype('${dtype}')`;

const ONE_DARK = `frames[:, 1, 1] = -1; f['data/frames'] = frames`;

const REFUSED = [
  ['fractional counts', `f['data/frames'] = frames / 2`, 'pixel 1 of frame 0 in data/frames'],
  [
    'NaN',
    `frames = frames + 0.; frames[1, 0, 1] = np.nan; f['data/frames'] = frames`,
    'pixel 1 of frame 1 in data/frames',
  ],
  [
    'counts beyond 31 bits',
    `frames[1, 1, 2] = 2**31; f['data/frames'] = frames`,
    'pixel 5 of frame 1 in data/frames',
  ],
  ['one frame without its axis', `f['data/frames'] = frames.ravel()`, 'data/frames'],
  ['no frames', `f['data/frames'] = frames[:0]`, 'data/frames'],
  ['frames of other pixels', `f['data/frames'] = frames[:, :, :2]`, 'data/frames'],
  ['texts', `f['data/frames'] = [[b'a', b'b']]`, 'data/frames'],
  ['another name', `f['data/other'] = frames`, 'data/frames'],
];

/** A file with `data/frames` of 2 frames. */
const fileWith = hdf5Variants(
  `
frames = np.array([[[0, 1, 2], [1, 0, 0]], [[5, 0, 0], [0, 0, 1]]])
change({'f': f, 'np': np, 'frames': frames})`,
  [...TYPES.map(asType), ONE_DARK, ...REFUSED.map(([, change]) => change)],
);

const nodeContext = sharedHdf5Worker();

async function openFrames(path: string, context: { pixelCount?: number; mask?: Uint8Array } = {}) {
  return openDensePhotons(await openFileSource(path), '/data/frames', {
    ...nodeContext,
    ...context,
  });
}

const expected = photonsOf(6, [
  [
    { pixel: 1, count: 1 },
    { pixel: 2, count: 2 },
    { pixel: 3, count: 1 },
  ],
  [
    { pixel: 0, count: 5 },
    { pixel: 5, count: 1 },
  ],
]);

describe('frames of counts in a dataset', () => {
  it.each(TYPES)('of type %s', async (dtype) => {
    const dataset = await openFrames(fileWith(asType(dtype)), { pixelCount: 6 });
    expect(dataset).toMatchObject({ frameCount: 2, frameShape: [2, 3], dtype: 'int32' });
    expect(await dataset.photons()).toEqual(expected);
    expect(await dataset.photons({ from: 1, to: 2 })).toEqual(
      photonsOf(6, [
        [
          { pixel: 0, count: 5 },
          { pixel: 5, count: 1 },
        ],
      ]),
    );
    expect(await dataset.frame(0)).toEqual(Float64Array.of(0, 1, 2, 1, 0, 0));
    await dataset.close();
  });

  it('may hold anything in pixels that the mask ignores', async () => {
    const path = fileWith(ONE_DARK);
    const error = await refusalOf(async () => {
      const dataset = await openFrames(path);
      try {
        await dataset.photons();
      } finally {
        await dataset.close();
      }
    });
    expect(error).toMatchObject({
      tag: 'FileFormat',
      fields: { file: path, where: 'pixel 4 of frame 0 in data/frames', found: '-1' },
    });
    const dataset = await openFrames(path, { mask: Uint8Array.of(0, 1, 0, 1, 2, 0) });
    expect(await dataset.photons()).toEqual(expected);
    await dataset.close();
  });

  it.each(REFUSED)('are refused with %s', async (_, change, where) => {
    const path = fileWith(change);
    const error = await refusalOf(async () => {
      const dataset = await openFrames(path, { pixelCount: 6 });
      try {
        return await dataset.photons();
      } finally {
        await dataset.close();
      }
    });
    expect(error.tag).toBe('FileFormat');
    expect(error.message).toContain(`${path}: ${where}`);
  });
});
