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

/**
 * Places the flags from left to right: of each mark the first beside its line, the others behind it as far as
 * there is room before the next mark. Leaves out those that would cover another; what somebody wanted comes first.
 */
export function markFlags(marks: readonly ChartMark[], axis: IterationAxis): MarkFlag[] {
  const heads = headsOf(marks, axis);
  return heads.flatMap(({ labels, left }, i) => {
    const flags: MarkFlag[] = [];
    const end = heads.at(i + 1)?.left ?? axis.width;
    let free = left;
    for (const text of labels) {
      const right = free + widthOf(text);
      if (right <= end) {
        flags.push({ text, left: free });
        free = right;
      }
    }
    return flags;
  });
}

interface Head {
  readonly labels: readonly string[];
  readonly left: number;
}

/** The marks whose first flag has room beside its line. */
function headsOf(marks: readonly ChartMark[], axis: IterationAxis): Head[] {
  const heads: (Head & { readonly right: number })[] = [];
  const isWanted = (mark: ChartMark): boolean => mark.isWanted ?? false;
  for (const { iteration, labels } of [
    ...marks.filter(isWanted),
    ...marks.filter((mark) => !isWanted(mark)),
  ]) {
    const left = columnCentre(axis, iteration) + 5;
    const right = left + widthOf(labels[0] ?? '');
    const isFree = heads.every((head) => head.right <= left || right <= head.left);
    if (isFree && right <= axis.width) {
      heads.push({ labels, left, right });
    }
  }
  return heads.sort((a, b) => a.left - b.left);
}

function widthOf(text: string): number {
  return text.length * CHARACTER + FRAME;
}
