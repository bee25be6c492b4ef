import { expect, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { rangeFlaws } from '../model/range-flaws.ts';

const trans = nullTranslator.load('');

test('of no frames none can be chosen', () => {
  expect(rangeFlaws({}, 0, trans)).toEqual({ first: 'There are no frames to choose from.' });
  expect(rangeFlaws({}, 1, trans)).toEqual({});
});
