import { MASK } from './frame-layout.ts';
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

/** The values of pixels whose mask is at most this count; those of no pixel never do. */
export function mostCounted(display: MaskDisplay): number {
  return display === 'off' ? MASK.ignored : MASK.mergeOnly;
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
  const firstColumn = Math.max(column, 0);
  const lastRow = Math.min(row + bin, rows);
  const lastColumn = Math.min(column + bin, columns);
  const most = mostCounted(display);
  let count = 0;
  let merged = 0;
  let ignored = 0;
  let sum = 0;
  let largest = -Infinity;
  for (let r = Math.max(row, 0); r < lastRow; r++) {
    const end = r * columns + lastColumn;
    for (let cell = r * columns + firstColumn; cell < end; cell++) {
      const kind = mask[cell];
      if (kind > most) {
        ignored += kind === MASK.ignored ? 1 : 0;
        continue;
      }
      const value = values[cell];
      if (value > largest) {
        largest = value;
      }
      // What is not a number is neither below nor above.
      if (value <= largest) {
        count += 1;
        merged += kind === MASK.mergeOnly ? 1 : 0;
        sum += value;
      }
    }
  }
  into.nothing = ignored > 0 ? NOTHING.ignored : NOTHING.outside;
  into.isMergeOnly = merged === count;
  into.value =
    count === 0 ? undefined : pooling === 'max' ? largest : pooling === 'sum' ? sum : sum / count;
}
