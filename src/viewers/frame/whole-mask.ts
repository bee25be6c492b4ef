import { MASK } from './frame-layout.ts';

const known = new WeakMap<Uint8Array, boolean>();

/** Whether every cell is a pixel that counts in full: found once for each mask. */
export function isWholeMask(mask: Uint8Array): boolean {
  let isWhole = known.get(mask);
  if (isWhole === undefined) {
    isWhole = mask.every((kind) => kind === MASK.orient);
    known.set(mask, isWhole);
  }
  return isWhole;
}
