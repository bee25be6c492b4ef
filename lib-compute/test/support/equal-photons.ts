import type { SparsePhotons } from '../../src/photons/sparse-photons.ts';

/** Whether two sets hold the same photons in the same order. */
export function equalPhotons(a: SparsePhotons, b: SparsePhotons): boolean {
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

function equalLists(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
