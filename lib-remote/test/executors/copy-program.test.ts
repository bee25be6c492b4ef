import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProgram, removeOtherPrograms } from '../../src/executors/local/copy-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function program(text: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'examples'));
  writeFileSync(join(folder, 'cli.mjs'), text);
  writeFileSync(join(folder, 'examples', 'config.ini'), '[emc]\n');
  return folder;
}

test('a program is copied whole, once for each content', async () => {
  const programs = join(temporaryFolder(), 'programs');
  const bundle = program('first');
  const copy = await copyProgram(bundle, programs);
  expect(readdirSync(copy, { recursive: true }).sort()).toEqual([
    'cli.mjs',
    'examples',
    join('examples', 'config.ini'),
  ]);
  expect(await copyProgram(program('first'), programs)).toBe(copy);
  writeFileSync(join(bundle, 'cli.mjs'), 'second');
  const other = await copyProgram(bundle, programs);
  expect(other).not.toBe(copy);
  expect(readFileSync(join(copy, 'cli.mjs'), 'utf8')).toBe('first');
  expect(readdirSync(programs)).toHaveLength(2);
  await removeOtherPrograms(programs, new Set([other]));
  expect(readdirSync(programs).map((name) => join(programs, name))).toEqual([other]);
});
