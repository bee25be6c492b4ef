import { expect, test } from '@jest/globals';
import { editArguments } from '../edit-arguments.ts';

test('the form is opened with the config, the engine and the iterations of the run', () => {
  const engine = { id: 'page', backend: 'wasm', device: 'a processor', workers: 2 };
  expect(editArguments({ config: '/slide/config.ini', engine, iterations: 7 })).toEqual({
    config: '/slide/config.ini',
    engine: 'page',
    iterations: 7,
  });
  expect(editArguments({ config: '/slide/config.ini' })).toEqual({ config: '/slide/config.ini' });
});
