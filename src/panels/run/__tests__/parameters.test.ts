import { expect, it } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { parameters } from '../model/parameters.ts';
import { FakeSource } from './fake-source.ts';

const trans = nullTranslator.load('');

it.each([
  [{}, undefined],
  [{ memory: 2e9 }, '2.0 GB at most'],
  [{ deviceMemory: 3e8 }, '300 MB on the GPU'],
  [{ memory: 2e9, deviceMemory: 3e8 }, '2.0 GB at most · 300 MB on the GPU'],
])('tells the memory of the program and of the GPU: %o', async (facts, text) => {
  const source = new FakeSource();
  source.modes = facts;
  const shown = parameters(await source.detail(), trans).find(({ name }) => name === 'Memory');
  expect(shown?.value.replaceAll('\u202f', ' ')).toBe(text);
});

it('calls options what the form and Steer call them', async () => {
  const detail = await new FakeSource().detail();
  const run = { ...detail, options: { ...detail.options, alpha: 0.2 } };
  const names = parameters(run, trans).map(({ name }) => name);
  expect(names).toContain('α (share of the old model)');
  expect(names).toContain('Symmetry');
});
