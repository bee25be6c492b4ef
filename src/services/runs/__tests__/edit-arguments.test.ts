import { expect, test } from '@jest/globals';
import { editArguments } from '../edit-arguments.ts';

test('the form is opened with the config and the engine of the run', () => {
  const engine = { id: 'page', backend: 'wasm', device: 'a processor', workers: 2 };
  expect(editArguments({ config: '/slide/config.ini', engine })).toEqual({
    config: '/slide/config.ini',
    engine: 'page',
  });
  expect(editArguments({ config: '/slide/config.ini' })).toEqual({ config: '/slide/config.ini' });
});
