import type { PhotonsOfFrames } from '../background/photons-of-frames.ts';
import type { Block, WorkerState } from './worker-state.ts';

/** The photons of all frames in one block of pixels, by their places in the block. */
export function blockPhotons(
  { memory, layout, frameCount, blockSize }: WorkerState,
  block: Block,
): PhotonsOfFrames {
  const onesOffsets = memory.uint32(block.onesOffsets, frameCount + 1);
  const multiOffsets = memory.uint32(block.multiOffsets, frameCount + 1);
  const multi = memory.uint16(layout.multi, 2 * multiOffsets[frameCount]);
  return {
    onesOffsets,
    ones: memory.uint16(layout.ones, onesOffsets[frameCount]),
    multiOffsets,
    multi,
    counts: multi.subarray(1),
    stride: 2,
    padding: blockSize,
  };
}
