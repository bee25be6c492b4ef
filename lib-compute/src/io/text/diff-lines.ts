/** One line of a comparison, with its numbers (from 1) in the old and the new text. */
export type DiffLine =
  | { readonly kind: 'same'; readonly text: string; readonly old: number; readonly new: number }
  | { readonly kind: 'removed'; readonly text: string; readonly old: number }
  | { readonly kind: 'added'; readonly text: string; readonly new: number };

/**
 * The fewest lines to take out and put in, by the longest common subsequence. Quadratic in the
 * number of lines: for texts that people write.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const common = commonLengths(old, fresh);
  const result: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      result.push({ kind: 'same', text: old[i++], old: i, new: ++j });
    } else if (j === fresh.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
      result.push({ kind: 'removed', text: old[i++], old: i });
    } else {
      result.push({ kind: 'added', text: fresh[j++], new: j });
    }
  }
  return result;
}

/** At i, j: the length of the longest common subsequence of what follows i and j. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array<number>(fresh.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      lengths[i][j] =
        old[i] === fresh[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

/** A line end at the very end does not begin another line. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
