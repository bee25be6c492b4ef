import { denseFrame } from '../photons/dense-photons.ts';
import { selectFrames } from '../photons/select-frames.ts';
import type { SparsePhotons } from '../photons/sparse-photons.ts';
import type { Dataset } from './dataset.ts';
import { checkFrameRange } from './frame-range.ts';

/** Photons that are in memory, as a dataset: for writing them to a file. */
export function photonsDataset(photons: SparsePhotons, name: string): Dataset {
  const { frameCount, pixelCount } = photons;
  return {
    kind: 'dataset',
    frameCount,
    frameShape: [pixelCount],
    dtype: 'sparse',
    frame: (index) =>
      new Promise((resolve) => {
        checkFrameRange(name, frameCount, { from: index, to: index + 1 });
        resolve(denseFrame(photons, index));
      }),
    photons: (range) =>
      new Promise((resolve) => {
        const { from, to } = checkFrameRange(name, frameCount, range);
        resolve(
          selectFrames(
            photons,
            Array.from({ length: to - from }, (_, i) => from + i),
          ),
        );
      }),
    close: () => Promise.resolve(),
  };
}
