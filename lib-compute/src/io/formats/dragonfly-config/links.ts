import { configError, type DamselflyError } from '../../../errors.ts';
import type { Ini, IniEntry } from './ini.ts';

/**
 * The text of an entry; `section:::key` stands for the text of that other entry.
 *
 * @returns the error where such a link leads nowhere.
 */
export function followLink(
  ini: Ini,
  entry: IniEntry,
  file: string,
  depth = 0,
): string | DamselflyError {
  const link = /^(\S+):::(\S+)$/.exec(entry.value);
  if (!link) {
    return entry.value;
  }
  const [, section, key] = link;
  const target = ini.get(section)?.findLast((candidate) => candidate.key === key);
  // No chain of links is longer than the number of sections, unless it closes on itself.
  if (!target || depth > ini.size) {
    return configError({
      file,
      where: `${entry.key} (line ${entry.line})`,
      expected: `a link to a key that is given in section [${section}]`,
      found: `"${entry.value}", ${target ? 'a link that leads back to itself' : 'which is not there'}`,
    });
  }
  return followLink(ini, target, file, depth + 1);
}
