import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLines } from '../../../src/io/text/diff-lines.ts';

describe('the differences of two texts', () => {
  test('a changed line is taken out and put in, with its numbers', () => {
    expect(diffLines('a\nb\nc\n', 'a\nB\nc\nd\n')).toEqual([
      { kind: 'same', text: 'a', old: 1, new: 1 },
      { kind: 'removed', text: 'b', old: 2 },
      { kind: 'added', text: 'B', new: 2 },
      { kind: 'same', text: 'c', old: 3, new: 3 },
      { kind: 'added', text: 'd', new: 4 },
    ]);
  });

  test('equal texts and empty ones have none', () => {
    expect(diffLines('a\n', 'a').every(({ kind }) => kind === 'same')).toBe(true);
    expect(diffLines('', '')).toEqual([]);
  });

  test('both texts can be read from it, and no line that stays is taken out', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const lines = diffLines(`${old.join('\n')}\n`, `${fresh.join('\n')}\n`);
        const side = (without: string) =>
          lines.filter(({ kind }) => kind !== without).map((line) => line.text);
        expect(side('added')).toEqual(old);
        expect(side('removed')).toEqual(fresh);
        expect(lines.filter(({ kind }) => kind === 'same').length).toBe(longest(old, fresh));
      }),
    );
  });
});

/** By trying everything. */
function longest(a: readonly string[], b: readonly string[]): number {
  const rest = (i: number, j: number): number => {
    if (i === a.length || j === b.length) {
      return 0;
    }
    return a[i] === b[j] ? 1 + rest(i + 1, j + 1) : Math.max(rest(i + 1, j), rest(i, j + 1));
  };
  return rest(0, 0);
}
