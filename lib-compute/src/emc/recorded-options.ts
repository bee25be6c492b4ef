import { Check } from 'typebox/value';
import { EmcOptionsSchema, type EmcOptions } from './options.ts';

/** Options as a record has them, whichever version wrote it. */
type RecordedOptions = Readonly<Record<string, unknown>>;

const DEFAULTS: RecordedOptions = Object.fromEntries(
  Object.entries(EmcOptionsSchema.properties).flatMap(([key, schema]) =>
    'default' in schema ? [[key, schema.default]] : [],
  ),
);

/** With the default of every option that the record does not name: the version that wrote it knew no other. */
export function withDefaults(options: RecordedOptions): RecordedOptions {
  const { fixed_seed: seed } = options;
  // In the order of the record.
  return {
    ...{ ...options, ...DEFAULTS, ...options },
    // A seed was yes or no at first.
    ...(typeof seed === 'boolean' && { fixed_seed: Number(seed) }),
  };
}

/** The options of a record; undefined where this version has no such options. */
export function recordedOptions(options: RecordedOptions): EmcOptions | undefined {
  const whole: unknown = withDefaults(options);
  return Check(EmcOptionsSchema, whole) ? whole : undefined;
}
