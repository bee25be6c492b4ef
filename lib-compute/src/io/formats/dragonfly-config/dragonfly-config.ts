import { EmcOptionsSchema, type EmcOptions } from '../../../emc/options.ts';
import { configError } from '../../../errors.ts';
import { resolvePath } from '../../resolve-path.ts';
import { checkOptions } from './check-options.ts';
import { parseIni, type Ini, type IniEntry } from './ini.ts';
import { knownKeys, nearestName } from './known-keys.ts';
import { describeSchema } from './describe-schema.ts';
import { valueOf } from './value-of.ts';

/** What a config.ini asks for. */
export interface DragonflyConfig {
  /** The file's own name, as it was given. */
  readonly file: string;
  /** The `[emc]` section, complete with defaults; paths are resolved against the file's folder. */
  readonly options: EmcOptions;
  /** The text of every section, links (`section:::key`) resolved. */
  readonly sections: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** One sentence for each unknown section or key and each key that is given twice. */
  readonly warnings: readonly string[];
}

/**
 * Reads Dragonfly's config.ini (spec/emc.md 2.4).
 *
 * @param file its path: other paths in it are relative to its folder.
 * @throws Config with the line and key for values that do not fit; NotBuilt with the key's name for a
 *   mode that this version does not compute.
 */
export function parseDragonflyConfig(text: string, file: string): DragonflyConfig {
  const ini = parseIni(text, file);
  const entries = ini.get('emc');
  if (!entries) {
    throw configError({
      file,
      where: 'the file',
      expected: 'a configuration with a section [emc]',
      found: ini.size === 0 ? 'empty' : `one with only [${[...ini.keys()].join('], [')}]`,
    });
  }
  const values: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(EmcOptionsSchema.properties)) {
    const entry = entries.findLast((candidate) => candidate.key === key);
    if (!entry) {
      if ('default' in schema) {
        values[key] = schema.default;
      }
    } else {
      const linked = followLink(ini, entry, file);
      const value = valueOf(linked, schema);
      if (value === undefined) {
        throw configError({
          file,
          where: `${key} (line ${entry.line})`,
          expected: describeSchema(schema),
          found: linked === '' ? 'empty' : `"${linked}"`,
        });
      }
      values[key] = value;
    }
    const value = values[key];
    if (isPathSchema(schema) && typeof value === 'string') {
      values[key] = resolvePath(file, value);
    }
  }
  return {
    file,
    options: checkOptions(values, file),
    sections: Object.fromEntries(
      [...ini].map(([name, section]) => [
        name,
        Object.fromEntries(section.map((entry) => [entry.key, followLink(ini, entry, file)])),
      ]),
    ),
    warnings: warningsOf(ini, file),
  };
}

function isPathSchema(schema: object): boolean {
  return 'format' in schema && schema.format === 'path';
}

/** The text of an entry; `section:::key` stands for the text of that other entry. */
function followLink(ini: Ini, entry: IniEntry, file: string, depth = 0): string {
  const link = /^(\S+):::(\S+)$/.exec(entry.value);
  if (!link) {
    return entry.value;
  }
  const [, section, key] = link;
  const target = ini.get(section)?.findLast((candidate) => candidate.key === key);
  // No chain of links is longer than the number of sections, unless it closes on itself.
  if (!target || depth > ini.size) {
    throw configError({
      file,
      where: `${entry.key} (line ${entry.line})`,
      expected: `a link to a key that is given in section [${section}]`,
      found: `"${entry.value}", ${target ? 'a link that leads back to itself' : 'which is not there'}`,
    });
  }
  return followLink(ini, target, file, depth + 1);
}

function warningsOf(ini: Ini, file: string): string[] {
  const sectionNames = Object.keys(knownKeys);
  return [...ini].flatMap(([name, section]) => {
    if (!sectionNames.includes(name)) {
      const nearest = nearestName(name, sectionNames);
      return [
        `${file}: unknown section [${name}] is ignored; the nearest known one is [${nearest}].`,
      ];
    }
    return section.flatMap((entry, index) =>
      warningsOfEntry(entry, section.slice(0, index), name, file),
    );
  });
}

function warningsOfEntry(
  { key, line }: IniEntry,
  before: readonly IniEntry[],
  section: string,
  file: string,
): string[] {
  if (!knownKeys[section].includes(key)) {
    const nearest = nearestName(key, knownKeys[section]);
    return [
      `${file}: unknown key ${key} in [${section}] (line ${line}) is ignored; ` +
        `the nearest known one is ${nearest}.`,
    ];
  }
  return before.some((earlier) => earlier.key === key)
    ? [`${file}: ${key} in [${section}] is given twice; line ${line} counts.`]
    : [];
}
