import type { SparseFrames } from '../../photons/sparse-photons.ts';
import { visitPhotons } from '../../photons/visit-photons.ts';
import type { PhotonLists } from './photon-lists.ts';
import type { PixelBlocks } from './pixel-blocks.ts';

/** Frames of intensities as the kernels read them: block after block, and in each frame after frame all its pixels. */
export function intensityBlocks(photons: SparseFrames, blocks: PixelBlocks): PhotonLists {
  const { frameCount } = photons;
  const begins = new Float64Array(blocks.counts.length + 1);
  blocks.counts.forEach((count, block) => {
    begins[block + 1] = begins[block] + frameCount * count;
  });
  const intensities = new Float32Array(begins[blocks.counts.length]);
  for (let frame = 0; frame < frameCount; frame++) {
    visitPhotons(photons, frame, (pixel, value) => {
      const slot = blocks.slots[pixel];
      const block = Math.floor(slot / blocks.blockSize);
      intensities[begins[block] + frame * blocks.counts[block] + (slot % blocks.blockSize)] = value;
    });
  }
  return {
    onesOffsets: new Uint32Array(),
    ones: new Uint16Array(),
    multiOffsets: new Uint32Array(),
    multi: new Uint16Array(),
    intensities,
  };
}
