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

/** A line that is neither section, entry, comment nor blank. */
export interface IniFlaw {
  /** Counted from 1. */
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

/**
 * Splits an INI file as Dragonfly does (spec/emc.md 2.4): `#` begins a comment only at the start of a
 * line. Lines that make no sense are left out and told.
 */
export function parseIni(text: string): { ini: Ini; flaws: readonly IniFlaw[] } {
  const ini = new Map<string, IniEntry[]>();
  const flaws: IniFlaw[] = [];
  let section: IniEntry[] | undefined;
  for (const { text: raw, number } of linesOf(text)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) {
      continue;
    }
    const title = titleOf(line);
    const entry = entryOf(line);
    if (title !== undefined) {
      section = ini.get(title) ?? [];
      ini.set(title, section);
    } else if (entry && section) {
      section.push({ ...entry, line: number });
    } else {
      flaws.push({
        line: number,
        expected: section ? '"key = value" or "[section]"' : 'a section such as "[emc]" first',
        found: `"${shortened(line)}"`,
      });
    }
  }
  return { ini, flaws };
}

function linesOf(text: string): { text: string; number: number }[] {
  return text.split(/\r?\n/).map((line, index) => ({ text: line, number: index + 1 }));
}

/** The name in `[name]`. */
export function titleOf(line: string): string | undefined {
  return /^\[([^\]]+)\]$/.exec(line.trim())?.[1];
}

/** Key and value of a trimmed line. */
export function entryOf(line: string): { key: string; value: string } | undefined {
  const match = /^([^\s=]+)\s*=\s*(.*)$/.exec(line);
  return match ? { key: match[1], value: match[2] } : undefined;
}

/** Enough of a line to recognise it, without filling the terminal. */
function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
