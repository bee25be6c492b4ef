import type { SparseFrames } from '../../src/photons/sparse-photons.ts';

/** Whether two sets hold the same in the same order. */
export function equalPhotons(a: SparseFrames, b: SparseFrames): boolean {
  return (
    a.frameCount === b.frameCount &&
    a.pixelCount === b.pixelCount &&
    equalLists(a.onesOffsets, b.onesOffsets) &&
    equalLists(a.ones, b.ones) &&
    equalLists(a.multiOffsets, b.multiOffsets) &&
    equalLists(a.multi, b.multi) &&
    equalLists(a.counts, b.counts)
  );
}

function equalLists(a: SparseFrames['counts'], b: SparseFrames['counts']): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
