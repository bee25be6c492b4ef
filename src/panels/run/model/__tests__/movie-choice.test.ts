import { expect, test } from '@jest/globals';
import { chosenMovie, readMovieChoice } from '../movie-choice.ts';

const outputs = (last: number): number[] => Array.from({ length: last + 1 }, (_, i) => i);

test('all iterations, or those of a range that exist', () => {
  expect(chosenMovie({}, [0, 2, 4]).iterations).toEqual([0, 2, 4]);
  expect(chosenMovie({ from: 1, to: 4 }, [0, 2, 4, 6]).iterations).toEqual([2, 4]);
  expect(chosenMovie({ from: 7 }, [0, 2]).iterations).toEqual([]);
});

test('the whole of up to 100 iterations, previews of more, unless told', () => {
  expect(chosenMovie({}, outputs(99)).level).toBe('full');
  expect(chosenMovie({}, outputs(100)).level).toBe('preview');
  expect(chosenMovie({ from: 1 }, outputs(100)).level).toBe('full');
  expect(chosenMovie({ level: 'full' }, outputs(500)).level).toBe('full');
});

test('what a command was asked for, with its key; what does not fit is refused', () => {
  expect(readMovieChoice({ key: 'gateway:a', from: 2, framesPerSecond: 8 })).toMatchObject({
    from: 2,
    framesPerSecond: 8,
  });
  const wrong = [{ from: -1 }, { to: 1.5 }, { framesPerSecond: 0 }, { level: 'best' }];
  expect(wrong.map(readMovieChoice)).toEqual(wrong.map(() => undefined));
});
