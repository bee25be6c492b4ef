import type { ChartMark } from './chart-data.ts';
import { columnCentre, type IterationAxis } from './iteration-axis.ts';

/** Width of a character of 11 pixels, about; and what surrounds the text of a flag. */
const CHARACTER = 6;
const FRAME = 17;

/** A flag in the row of marks, pixels from the left. */
export interface MarkFlag {
  readonly text: string;
  readonly left: number;
}

/** Places the flags from left to right and leaves out those that would cover another. */
export function markFlags(marks: readonly ChartMark[], axis: IterationAxis): MarkFlag[] {
  const flags: MarkFlag[] = [];
  let free = 0;
  for (const { iteration, labels } of marks) {
    const line = columnCentre(axis, iteration) + 5;
    for (const text of labels) {
      const left = flags.length > 0 && free > line && text !== labels[0] ? free : line;
      const right = left + text.length * CHARACTER + FRAME;
      if (left >= free && right <= axis.width) {
        flags.push({ text, left });
        free = right;
      }
    }
  }
  return flags;
}
