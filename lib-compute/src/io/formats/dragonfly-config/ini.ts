import { configError } from '../../../errors.ts';

/** One `key = value` of an INI file. */
export interface IniEntry {
  readonly key: string;
  /** The text right of the first `=`, trimmed. */
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Sections by name, each with its entries in the file's order. */
export type Ini = ReadonlyMap<string, readonly IniEntry[]>;

/**
 * Splits an INI file as Dragonfly does (spec/emc.md 2.4): `#` begins a comment only at the start of a
 * line.
 *
 * @throws Config with the number of the line that is neither section, entry, comment nor blank.
 */
export function parseIni(text: string, file: string): Ini {
  const sections = new Map<string, IniEntry[]>();
  let section: IniEntry[] | undefined;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) {
      return;
    }
    const title = /^\[([^\]]+)\]$/.exec(line);
    if (title) {
      section = sections.get(title[1]) ?? [];
      sections.set(title[1], section);
      return;
    }
    const entry = /^([^\s=]+)\s*=\s*(.*)$/.exec(line);
    if (!entry || !section) {
      throw configError({
        file,
        where: `line ${index + 1}`,
        expected: section ? '"key = value" or "[section]"' : 'a section such as "[emc]" first',
        found: `"${shortened(line)}"`,
      });
    }
    section.push({ key: entry[1], value: entry[2], line: index + 1 });
  });
  return sections;
}

/** Enough of a line to recognise it, without filling the terminal. */
function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
