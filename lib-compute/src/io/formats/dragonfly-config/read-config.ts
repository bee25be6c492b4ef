import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { isOptionKey } from '../../../emc/option-fields.ts';
import { EmcOptionsSchema, type EmcOptions } from '../../../emc/options.ts';
import { configError, type DamselflyError } from '../../../errors.ts';
import { resolvePath } from '../../resolve-path.ts';
import { checkOptions, defaultOf } from './check-options.ts';
import { warningsOf, type ConfigWarning } from './config-warnings.ts';
import { describeSchema } from './describe-schema.ts';
import { parseIni, type Ini, type IniEntry } from './ini.ts';
import { followLink } from './links.ts';
import { valueOf } from './value-of.ts';

/** An error in a config.ini: at a key of `[emc]`, on a line, or with the whole. */
export interface ConfigFlaw {
  readonly key?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly error: DamselflyError;
}

/** All that a config.ini tells, whether it is right or not. */
export interface ConfigReading {
  /** Valid values; defaults, or nothing, in the place of those that are missing or wrong. */
  readonly options: EmcOptions;
  /** The texts that `[emc]` gives for its keys, links followed. */
  readonly given: Readonly<Partial<Record<keyof EmcOptions, string>>>;
  /** The text of every section, links (`section:::key`) followed. */
  readonly sections: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>>;
  /** In the order of their weight: the first is what a run would stop with. */
  readonly flaws: readonly ConfigFlaw[];
  readonly warnings: readonly ConfigWarning[];
}

/**
 * Reads Dragonfly's config.ini (spec/emc.md 2.4) as far as it goes, and says all that is wrong with it.
 *
 * @param file its path: other paths in it are relative to its folder.
 */
export function readConfig(text: string, file: string): ConfigReading {
  const isText = !text.includes('\0');
  const { ini, flaws: badLines } = parseIni(isText ? text : '');
  const flaws: ConfigFlaw[] = badLines.map(({ line, ...fields }) => ({
    line,
    error: configError({ file, where: `line ${line}`, ...fields }),
  }));
  if (!isText) {
    flaws.push({ error: noText(file) });
  }
  const entries = ini.get('emc');
  if (!entries && flaws.length === 0) {
    flaws.push({ error: noEmcSection(ini, file) });
  }
  const given: Partial<Record<keyof EmcOptions, string>> = {};
  const values: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(EmcOptionsSchema.properties)) {
    const entry = entries?.findLast((candidate) => candidate.key === key);
    const read = entry && readEntry(ini, entry, schema, file);
    if (entry && isOptionKey(key)) {
      given[key] = read?.text ?? entry.value;
    }
    if (entry && read?.error) {
      flaws.push({ key, line: entry.line, error: read.error });
    }
    const value = read?.value ?? defaultOf(schema);
    if (value !== undefined) {
      values[key] = isPath(schema) && typeof value === 'string' ? resolvePath(file, value) : value;
    }
  }
  const options = complete(values, file);
  // What is wrong would be told to be missing, too.
  const wrong = new Set(flaws.map(({ key }) => key));
  const together = checkOptions(options, new Set(Object.keys(given)), file);
  flaws.push(...together.filter(({ key }) => !wrong.has(key)));
  const sections = textOfSections(ini, file, flaws);
  return { options, given, sections, flaws, warnings: warningsOf(ini) };
}

function noText(file: string): DamselflyError {
  return configError({
    file,
    where: 'the file',
    expected: 'a configuration as text, in UTF-8',
    found: 'binary; name a config.ini',
  });
}

function readEntry(
  ini: Ini,
  entry: IniEntry,
  schema: TSchema,
  file: string,
): { text?: string; value?: unknown; error?: DamselflyError } {
  const text = followLink(ini, entry, file);
  if (typeof text !== 'string') {
    return { error: text };
  }
  const value = valueOf(text, schema);
  if (value !== undefined) {
    return { text, value };
  }
  const where = `${entry.key} (line ${entry.line})`;
  const found = text === '' ? 'empty' : `"${text}"`;
  return { text, error: configError({ file, where, expected: describeSchema(schema), found }) };
}

/** Every value was checked where it was read; this tells the compiler. */
function complete(values: unknown, file: string): EmcOptions {
  if (!Value.Check(EmcOptionsSchema, values)) {
    const [first] = Value.Errors(EmcOptionsSchema, values);
    const { instancePath: where, message: found } = first;
    throw configError({ file, where, expected: 'a valid value', found });
  }
  return values;
}

/** Adds a flaw for each link of the other sections that leads nowhere; those of `[emc]` are known. */
function textOfSections(ini: Ini, file: string, flaws: ConfigFlaw[]): ConfigReading['sections'] {
  const textOf = (section: string, entry: IniEntry): string => {
    const text = followLink(ini, entry, file);
    if (typeof text === 'string') {
      return text;
    }
    if (section !== 'emc' || !isOptionKey(entry.key)) {
      flaws.push({ line: entry.line, error: text });
    }
    return entry.value;
  };
  return Object.fromEntries(
    [...ini].map(([name, entries]) => [
      name,
      Object.fromEntries(entries.map((entry) => [entry.key, textOf(name, entry)])),
    ]),
  );
}

function noEmcSection(ini: Ini, file: string): DamselflyError {
  return configError({
    file,
    where: 'the file',
    expected: 'a configuration with a section [emc]',
    found: ini.size === 0 ? 'empty' : `one with only [${[...ini.keys()].join('], [')}]`,
  });
}

function isPath(schema: object): boolean {
  return 'format' in schema && schema.format === 'path';
}
