import { expect, test } from 'vitest';
import { isRunName, wrongRunName } from '../../src/http/run-name.ts';

test.each(['slide', 'β = 0.5', 'می\u200cخواهم', '👩\u200d🔬', 'x'.repeat(200)])(
  '%j is a name',
  (name) => {
    expect(isRunName(name)).toBe(true);
    expect(wrongRunName(name)).toBeUndefined();
  },
);

test.each([
  ['turns what follows', 'a\u202egpj.exe', '\\u{202e}'],
  ['isolates', 'a\u2066b', '\\u{2066}'],
  ['marks a direction', 'a\u200fb', '\\u{200f}'],
  ['is a space of no width', 'a\u200bb', '\\u{200b}'],
  ['is the mark of a byte order', '\ufeffa', '\\u{feff}'],
])('a character that %s is in no name, and is told by its number', (_, name, told) => {
  expect(isRunName(name)).toBe(false);
  expect(wrongRunName(name)?.found).toContain(told);
});
