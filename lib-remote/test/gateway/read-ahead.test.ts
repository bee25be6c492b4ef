import { expect, test } from 'vitest';
import { readAhead } from '../../src/gateway/arrays/read-ahead.ts';

/** Numbers from 0 on; `seen` tells what was asked for, and that it was left. */
async function* numbers(count: number, seen: string[], failure?: Error): AsyncGenerator<number> {
  try {
    for (let i = 0; i < count; i++) {
      seen.push(`${i}`);
      yield await Promise.resolve(i);
    }
    if (failure) {
      throw failure;
    }
  } finally {
    seen.push('left');
  }
}

test('the next value is asked for before this one is worked on, in order', async () => {
  const seen: string[] = [];
  for await (const value of readAhead(numbers(3, seen))) {
    seen.push(`work ${value}`);
  }
  expect(seen).toEqual(['0', '1', 'work 0', '2', 'work 1', 'left', 'work 2']);
});

test('who leaves early ends the source', async () => {
  const seen: string[] = [];
  for await (const value of readAhead(numbers(5, seen))) {
    if (value === 1) {
      break;
    }
  }
  expect(seen).toEqual(['0', '1', '2', 'left']);
});

test('a failure comes after the values before it', async () => {
  const values: number[] = [];
  const read = async (): Promise<void> => {
    for await (const value of readAhead(numbers(2, [], new Error('damaged')))) {
      values.push(value);
    }
  };
  await expect(read()).rejects.toThrow('damaged');
  expect(values).toEqual([0, 1]);
});
