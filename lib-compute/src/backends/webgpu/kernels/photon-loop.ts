/** Entries whose terms are added in float32 before their sum joins the whole. */
export const ENTRIES_AT_ONCE = 32;

/** What is done along the way through the photons of a row, in WGSL. */
export interface PhotonLoop {
  /** Before each batch of 32 entries: sets its sums to zero. */
  readonly begin: string;
  /** For each entry: `item` is its pixel or its frame, `count` its photons. */
  readonly visit: string;
  /** After each batch: takes its sums. */
  readonly end: string;
}

/**
 * Walks through the photons of `row` (photon-rows.ts), in their order: `offsets` tells where its entries begin and
 * where those with one photon end.
 */
export function photonLoopWgsl({ begin, visit, end }: PhotonLoop): string {
  return /* wgsl */ `
  var entry = offsets[row].x;
  let onesEnd = offsets[row].y;
  let rowEnd = offsets[row + 1u].x;
  while (entry < rowEnd) {
    ${begin}
    if (entry < onesEnd) {
      let stop = min(entry + ${ENTRIES_AT_ONCE}u, onesEnd);
      for (; entry < stop; entry++) {
        let item = entries[entry];
        let count = 1.0;
        ${visit}
      }
    } else {
      let stop = min(entry + ${2 * ENTRIES_AT_ONCE}u, rowEnd);
      for (; entry < stop; entry += 2u) {
        let item = entries[entry];
        let count = bitcast<f32>(entries[entry + 1u]);
        ${visit}
      }
    }
    ${end}
  }`;
}
