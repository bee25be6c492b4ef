import { readFile, readlink, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readConfig } from '../run-directory/read-config.ts';

/**
 * Whether a process of this machine is a `damselfly work` or `damselfly emc` whose outputs go to this
 * folder. What a run directory says of its process may be wrong, or somebody else's words.
 *
 * @returns false also where the system tells nothing of its processes.
 */
export async function isWorkerOf(pid: number, outputFolder: string): Promise<boolean> {
  try {
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').slice(0, -1);
    const folder = await folderIn(words, await readlink(`/proc/${pid}/cwd`));
    return folder !== undefined && (await realpath(folder)) === (await realpath(outputFolder));
  } catch {
    return false;
  }
}

/** Where the outputs of a process with this command line go; undefined where it is no such process. */
async function folderIn(words: readonly string[], cwd: string): Promise<string | undefined> {
  const at = words.findIndex((word) => word === 'work' || word === 'emc');
  const rest = words.slice(at + 1);
  switch (words[at]) {
    case 'work':
      return rest.length === 1 ? resolve(cwd, rest[0]) : undefined;
    case 'emc': {
      const { options } = await readConfig(resolve(cwd, configIn(rest)));
      return options.output_folder;
    }
    default:
      return undefined;
  }
}

/** As commander reads `-c FILE`, `-cFILE`, `--config FILE` and `--config=FILE`. */
function configIn(words: readonly string[]): string {
  const at = words.findLastIndex((word) => /^(-c|--config(=|$))/.test(word));
  const attached = words[at]?.replace(/^(-c|--config=?)/, '') ?? 'config.ini';
  return attached === '' ? words[at + 1] : attached;
}
