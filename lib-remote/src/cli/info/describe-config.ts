import { EmcOptionsSchema } from '@damselfly/compute/emc/options.ts';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readConfig } from '../../run-directory/read-config.ts';
import type { Description, Entry } from './description.ts';

/** Describes a config.ini: every `[emc]` option that is given or names a file, paths resolved. */
export async function describeConfig(path: string): Promise<Description> {
  const { options, warnings } = await readConfig(resolve(path));
  const entries = Object.entries(options).flatMap(([key, value]): Entry[] => {
    const schema: unknown = Reflect.get(EmcOptionsSchema.properties, key);
    return isDeepStrictEqual(value, defaultOf(schema))
      ? []
      : [{ key, label: key, value: typeof value === 'object' ? value.join(' ') : value }];
  });
  return {
    file: path,
    kind: 'Dragonfly configuration',
    entries: [
      ...entries,
      ...(warnings.length > 0
        ? [{ key: 'warnings', label: 'warnings', value: warnings.join(' ') }]
        : []),
    ],
  };
}

function defaultOf(schema: unknown): unknown {
  return typeof schema === 'object' && schema !== null && 'default' in schema
    ? schema.default
    : undefined;
}
