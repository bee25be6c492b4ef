import type { Ini, IniEntry } from './ini.ts';
import { knownKeys, nearestName } from './known-keys.ts';

/** Something in a config.ini that is ignored, as a sentence that begins in lower case. */
export interface ConfigWarning {
  readonly key?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly message: string;
}

/** Unknown sections, unknown keys, and keys that are given twice. */
export function warningsOf(ini: Ini): ConfigWarning[] {
  const sectionNames = Object.keys(knownKeys);
  return [...ini].flatMap(([name, section]) => {
    if (!sectionNames.includes(name)) {
      const nearest = nearestName(name, sectionNames);
      const message = `unknown section [${name}] is ignored; the nearest known one is [${nearest}].`;
      return [{ message }];
    }
    return section.flatMap((entry, index) => warningsOfEntry(entry, section.slice(0, index), name));
  });
}

function warningsOfEntry(
  { key, line }: IniEntry,
  before: readonly IniEntry[],
  section: string,
): ConfigWarning[] {
  if (!knownKeys[section].includes(key)) {
    const nearest = nearestName(key, knownKeys[section]);
    const message =
      `unknown key ${key} in [${section}] (line ${line}) is ignored; ` +
      `the nearest known one is ${nearest}.`;
    return [{ key, line, message }];
  }
  return before.some((earlier) => earlier.key === key)
    ? [{ key, line, message: `${key} in [${section}] is given twice; line ${line} counts.` }]
    : [];
}
