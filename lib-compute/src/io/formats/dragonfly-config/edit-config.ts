import type { EmcOptions } from '../../../emc/options.ts';
import { entryOf, titleOf } from './ini.ts';

/** Texts to write for keys of `[emc]`; `undefined` takes a key out. */
export type ConfigChanges = Readonly<Partial<Record<keyof EmcOptions, string | undefined>>>;

/**
 * Changes keys of `[emc]` in the text of a config.ini and nothing else: comments, order, spacing and
 * the other sections stay as they are. Of a key that is given twice the last one counts, and is
 * changed. New keys follow the last of the section.
 */
export function editConfig(text: string, changes: ConfigChanges): string {
  return editSection(text, 'emc', changes);
}

/** The same with keys of another section, such as `parameters`; one that is not there follows the others. */
export function editSection(
  text: string,
  section: string,
  changes: Readonly<Partial<Record<string, string | undefined>>>,
): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let lines = text.split(/\r?\n/);
  for (const [key, value] of Object.entries(changes)) {
    lines =
      value === undefined ? without(lines, section, key) : withValue(lines, section, key, value);
  }
  return lines.join(newline);
}

function withValue(
  lines: readonly string[],
  section: string,
  key: string,
  value: string,
): string[] {
  const places = placesOf(lines, section, key);
  const place = places.at(-1);
  if (place !== undefined) {
    return lines.with(place, replaced(lines[place], value));
  }
  const end = endOfSection(lines, section);
  if (end === undefined) {
    const isBlank = lines.every((line) => line.trim() === '');
    return [...(isBlank ? [] : lines), `[${section}]`, `${key} = ${value}`, ''];
  }
  return lines.toSpliced(end, 0, `${key} = ${value}`);
}

/** All entries of the key: else an earlier one would count. */
function without(lines: readonly string[], section: string, key: string): string[] {
  const places = placesOf(lines, section, key);
  return lines.filter((_, index) => !places.includes(index));
}

/** Keeps what stands before the value, and a comment behind it. */
function replaced(line: string, value: string): string {
  const [, head, old] = /^([^=]*=[^\S\n]*)(.*)$/.exec(line) ?? ['', line, ''];
  const comment = /\s+[#;].*$/.exec(old)?.[0] ?? '';
  return `${head}${value}${comment}`;
}

function placesOf(lines: readonly string[], section: string, key: string): number[] {
  return linesOfSection(lines, section).filter(
    (index) => entryOf(lines[index].trim())?.key === key,
  );
}

/** Where a further entry goes: behind the last one, or behind the title. */
function endOfSection(lines: readonly string[], section: string): number | undefined {
  const own = linesOfSection(lines, section);
  const last =
    own.findLast((index) => isEntry(lines[index])) ??
    lines.findLastIndex((line) => titleOf(line) === section);
  return last < 0 ? undefined : last + 1;
}

function linesOfSection(lines: readonly string[], section: string): number[] {
  let current: string | undefined;
  return lines.flatMap((line, index) => {
    const title = titleOf(line);
    current = title ?? current;
    return title === undefined && current === section ? [index] : [];
  });
}

function isEntry(line: string): boolean {
  const trimmed = line.trim();
  return !trimmed.startsWith('#') && entryOf(trimmed) !== undefined;
}
