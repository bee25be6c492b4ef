/**
 * The entries of pixels with several photons, of a binding `entries` (photon-rows.ts): number and count in two words, or
 * where `params.halfCounts` is 1 in the halves of one, the count in float16. Float32 has either count exactly.
 */
export const photonEntriesWgsl = /* wgsl */ `
fn wordsOfEntry() -> u32 {
  return 2u - params.halfCounts;
}

fn itemAt(entry: u32) -> u32 {
  let word = entries[entry];
  return select(word, word & 0xffffu, params.halfCounts == 1u);
}

fn countAt(entry: u32) -> f32 {
  if (params.halfCounts == 1u) {
    return unpack2x16float(entries[entry] >> 16u).x;
  }
  return bitcast<f32>(entries[entry + 1u]);
}
`;

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
 * where those with one photon end. Batches are the same whoever takes them. Needs `photonEntriesWgsl`.
 */
export function photonLoopWgsl({ begin, visit, end }: PhotonLoop, { first, stride } = ALL): string {
  return /* wgsl */ `
  let onesBegin = offsets[row].x;
  let onesEnd = offsets[row].y;
  let rowEnd = offsets[row + 1u].x;
  let words = wordsOfEntry();
  let wordsOfBatch = ${ENTRIES_AT_ONCE}u * words;
  let onesBatches = (onesEnd - onesBegin + ${ENTRIES_AT_ONCE - 1}u) / ${ENTRIES_AT_ONCE}u;
  let batches = onesBatches + (rowEnd - onesEnd + wordsOfBatch - 1u) / wordsOfBatch;
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
      var entry = onesEnd + (batch - onesBatches) * wordsOfBatch;
      let stop = min(entry + wordsOfBatch, rowEnd);
      for (; entry < stop; entry += words) {
        let item = itemAt(entry);
        let count = countAt(entry);
        ${visit}
      }
    }
    ${end}
  }`;
}
