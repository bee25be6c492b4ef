import { expect, test } from 'vitest';
import { knownLines } from '../../src/run-directory/known-lines.ts';

test('what grows is read where it is new; what was written anew is read anew', () => {
  const parsed: string[] = [];
  const read = knownLines((line) => {
    parsed.push(line);
    return line === '' ? undefined : { line };
  });
  expect(read('a', 'one\ntwo\n')).toEqual([{ line: 'one' }, { line: 'two' }]);
  const [first] = read('a', 'one\ntwo\nthree');
  expect(parsed).toEqual(['one', 'two', '', 'three']);
  expect(read('a', 'one\nfour\n')[0]).toBe(first);
  expect(read('a', 'one\nfour\n')).toEqual([{ line: 'one' }, { line: 'four' }]);
  expect(read('b', 'one\n')).toEqual([{ line: 'one' }]);
  expect(read('a', '')).toEqual([]);
});
