import { expect, test } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { FakeSource } from '../../__tests__/fake-source.ts';
import { convergenceData } from '../convergence-data.ts';

const trans = nullTranslator.load('test');

test('a frame tells at most which rotation of which model it is', async () => {
  const detail = await new FakeSource().detail();
  const limitOf = (modes: { modes?: number; stillModes?: number }): string | undefined =>
    convergenceData(
      { ...detail, facts: { ...detail.facts, ...modes } },
      new Map(),
      trans,
    ).series.find(({ id }) => id === 'information')?.reference?.label;
  expect(limitOf({})).toContain(' = 8.083');
  expect(limitOf({ modes: 4 })).toContain(' = 9.470');
  expect(limitOf({ modes: 3, stillModes: 1 })).toContain(' = 8.777');
});
