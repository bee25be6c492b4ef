import { MASK, NO_PIXEL } from './frame-layout.ts';
import type { FrameData } from './frame-data.ts';
import type { MaskDisplay, Pooling } from './frame-state.ts';

/** What a block of pixels is, where it has no value. */
export const NOTHING = { outside: 0, ignored: 1 } as const;

/** A block of detector pixels, as one device pixel shows it. */
export interface Block {
  /** Undefined where no pixel of the block counts. */
  value: number | undefined;
  /** Why: no pixel lies there, or all are ignored. */
  nothing: (typeof NOTHING)[keyof typeof NOTHING];
  /** Whether all pixels that count are merged only. */
  isMergeOnly: boolean;
}

/** Whether the value of a pixel with this mask counts. */
export function counts(mask: number, display: MaskDisplay): boolean {
  return mask !== NO_PIXEL && (display === 'off' || mask !== MASK.ignored);
}

/**
 * Pools `bin` by `bin` detector pixels, as the shader does (shaders.ts).
 *
 * @param into takes the result: one object for a whole picture.
 */
export function poolBlock(
  { layout, values }: Pick<FrameData, 'layout' | 'values'>,
  pooling: Pooling,
  display: MaskDisplay,
  bin: number,
  row: number,
  column: number,
  into: Block,
): void {
  const { rows, columns, mask } = layout;
  const lastRow = Math.min(row + bin, rows);
  const lastColumn = Math.min(column + bin, columns);
  let [count, merged, ignored, sum, largest] = [0, 0, 0, 0, -Infinity];
  for (let r = Math.max(row, 0); r < lastRow; r++) {
    for (let c = Math.max(column, 0); c < lastColumn; c++) {
      const cell = r * columns + c;
      const value = values[cell];
      if (!counts(mask[cell], display)) {
        ignored += Number(mask[cell] === MASK.ignored);
      } else if (!Number.isNaN(value)) {
        count += 1;
        merged += Number(mask[cell] === MASK.mergeOnly);
        sum += value;
        largest = Math.max(largest, value);
      }
    }
  }
  into.nothing = ignored > 0 ? NOTHING.ignored : NOTHING.outside;
  into.isMergeOnly = merged === count;
  into.value =
    count === 0 ? undefined : pooling === 'max' ? largest : pooling === 'sum' ? sum : sum / count;
}
