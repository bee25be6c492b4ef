import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes `config.ini` into a case's folder; outputs of the peer go to `data/`. */
export async function writeConfig(
  folder: string,
  keys: Readonly<Record<string, string | number>>,
): Promise<string> {
  const path = join(folder, 'config.ini');
  const all = { ...keys, output_folder: 'data/', log_file: 'EMC.log' };
  const lines = Object.entries(all).map(([key, value]) => `${key} = ${value}`);
  await writeFile(path, ['[emc]', ...lines, ''].join('\n'));
  return path;
}
