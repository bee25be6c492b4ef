import { expect, test } from 'vitest';
import { bundledPackages } from './bundled-packages.ts';

test('names each package once, with its scope, and no file of our own', () => {
  const inputs = [
    'lib-remote/src/cli/main.ts',
    'node_modules/typebox/build/index.mjs',
    'node_modules/@scope/name/index.js',
    'node_modules/typebox/build/other.mjs',
    'node_modules/outer/node_modules/inner/index.js',
  ];
  expect(bundledPackages(inputs)).toEqual(['@scope/name', 'inner', 'typebox']);
});
