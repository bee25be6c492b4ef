import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { installedProgram } from './installed.ts';
import type { Workplace } from './workplace.ts';

const run = promisify(execFile);

const ITERATIONS = 3;

/**
 * A finished run of the small golden case, made by our command. It appears in the user's folder whole: a
 * gateway that is there already never sees it half made.
 *
 * @param keys lines of its `config.ini`, beside those of the data.
 * @param isOurs whether it keeps what Dragonfly does not write.
 */
export async function computeRun(
  { root, variables }: Workplace,
  name: string,
  keys: readonly string[],
  isOurs = true,
): Promise<void> {
  // Beside the root, where renaming copies nothing.
  const away = mkdtempSync(join(dirname(root), 'computed-'));
  const folder = join(away, name);
  mkdirSync(folder);
  const data = join(root, 'golden');
  const config = join(folder, 'config.ini');
  const files = [`in_photons_file = ${data}/photons.emc`, `in_detector_file = ${data}/det.h5`];
  writeFileSync(
    config,
    ['[emc]', ...files, 'beta = 0.5', 'fixed_seed = 1', ...keys, ''].join('\n'),
  );
  const { stderr } = await run(
    installedProgram('damselfly'),
    ['emc', '-q', '-c', config, String(ITERATIONS)],
    { env: { ...variables } },
  );
  expect.soft(stderr).toBe('');
  if (!isOurs) {
    rmSync(join(folder, 'data/.damselfly'), { recursive: true });
  }
  renameSync(folder, join(root, name));
  rmSync(away, { recursive: true });
}
