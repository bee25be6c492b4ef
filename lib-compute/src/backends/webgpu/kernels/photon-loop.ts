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

/** Which batches an invocation takes: every `stride`th from number `first` on. */
export interface BatchShare {
  readonly first: string;
  readonly stride: string;
}

const ALL: BatchShare = { first: '0u', stride: '1u' };

/**
 * Walks through the photons of `row` (photon-rows.ts), in their order: `offsets` tells where its entries begin and
 * where those with one photon end. Batches are the same whoever takes them.
 */
export function photonLoopWgsl({ begin, visit, end }: PhotonLoop, { first, stride } = ALL): string {
  return /* wgsl */ `
  let onesBegin = offsets[row].x;
  let onesEnd = offsets[row].y;
  let rowEnd = offsets[row + 1u].x;
  let onesBatches = (onesEnd - onesBegin + ${ENTRIES_AT_ONCE - 1}u) / ${ENTRIES_AT_ONCE}u;
  let batches = onesBatches + (rowEnd - onesEnd + ${2 * ENTRIES_AT_ONCE - 1}u) / ${2 * ENTRIES_AT_ONCE}u;
  for (var batch = ${first}; batch < batches; batch += ${stride}) {
    ${begin}
    if (batch < onesBatches) {
      var entry = onesBegin + batch * ${ENTRIES_AT_ONCE}u;
      let stop = min(entry + ${ENTRIES_AT_ONCE}u, onesEnd);
      for (; entry < stop; entry++) {
        let item = entries[entry];
        let count = 1.0;
        ${visit}
      }
    } else {
      var entry = onesEnd + (batch - onesBatches) * ${2 * ENTRIES_AT_ONCE}u;
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
