/** A box of a dataset: where it begins and how far it reaches, slowest axis first. */
export interface Block {
  readonly offset: readonly number[];
  readonly count: readonly number[];
}

/**
 * HDF5 copies what it reads: at 64 MB per call a block of a terabyte costs what a small file costs
 * (spec/platform.md 4).
 */
export const LARGEST_BLOCK_BYTES = 64 * 2 ** 20;

export function elementsOf(extents: readonly number[]): number {
  return extents.reduce((product, extent) => product * extent, 1);
}

/**
 * Cuts rows `from` to `to - 1` of the slowest axis into boxes of at most `limit` elements, such that
 * the boxes one after another are the rows in their order.
 *
 * @param shape extents, slowest first; at least one axis, and no row is empty.
 */
export function* blocksOf(
  shape: readonly number[],
  from: number,
  to: number,
  limit: number,
): Generator<Block> {
  const inner = shape.slice(1);
  const rowElements = elementsOf(inner);
  if (rowElements <= limit) {
    const step = Math.max(1, Math.floor(limit / rowElements));
    for (let row = from; row < to; row += step) {
      yield {
        offset: [row, ...inner.map(() => 0)],
        count: [Math.min(step, to - row), ...inner],
      };
    }
    return;
  }
  for (let row = from; row < to; row++) {
    for (const block of blocksOf(inner, 0, inner[0], limit)) {
      yield { offset: [row, ...block.offset], count: [1, ...block.count] };
    }
  }
}
