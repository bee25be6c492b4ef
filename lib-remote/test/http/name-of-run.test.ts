import { expect, test } from 'vitest';
import { nameOfRun } from '../../src/http/name-of-run.ts';

test.each([
  ['as its config', '/data/slide/n8.ini', undefined, 'n8'],
  ['as its config, wherever outputs go', '/data/slide/n8.ini', 'first/', 'n8'],
  ['as its folder', '/data/slide/config.ini', undefined, 'slide'],
  ['as its folder, whichever config', '/data/slide/config_sim.ini', 'data/', 'slide'],
  ['as its outputs', '/data/slide/config2d.ini', 'two/out', 'two'],
  ['as its outputs, resolved', '/data/slide/config.ini', '/data/slide/two/out', 'two'],
  ['as what a branch is called', '/data/slide/config.ini', 'data-first/', 'first'],
  ['as its folder, with outputs beside', '/data/slide/config.ini', '../output_7', 'slide'],
  ['as its folder, with outputs elsewhere', '/data/slide/config.ini', '/scratch/me/run', 'slide'],
  ['without a folder as the file', 'config.ini', 'data/', 'config'],
  ['somehow in any case', '/.ini', undefined, 'run'],
])('a run without a name is called %s', (_, config, output, name) => {
  expect(nameOfRun(config, output)).toBe(name);
});
