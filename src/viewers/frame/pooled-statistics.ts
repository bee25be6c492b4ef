import type { FrameData } from './frame-data.ts';
import { frameStatistics, type FrameStatistics } from './frame-range.ts';
import type { MaskDisplay } from './frame-state.ts';
import { NOTHING, poolBlock, type Block } from './pool-values.ts';

/** What is known of the sums over `bin` by `bin` detector pixels, which are brighter than the pixels. */
export function pooledStatistics(
  data: Pick<FrameData, 'layout' | 'values'>,
  display: MaskDisplay,
  bin: number,
): FrameStatistics {
  const rows = Math.ceil(data.layout.rows / bin);
  const columns = Math.ceil(data.layout.columns / bin);
  const values = new Float32Array(rows * columns);
  const block: Block = { value: undefined, nothing: NOTHING.outside, isMergeOnly: false };
  for (let cell = 0; cell < values.length; cell++) {
    const row = Math.floor(cell / columns) * bin;
    poolBlock(data, 'sum', display, bin, row, (cell % columns) * bin, block);
    values[cell] = block.value ?? NaN;
  }
  const mask = new Uint8Array(values.length);
  return frameStatistics({ layout: { ...data.layout, rows, columns, mask }, values }, 'off');
}
