import { Value } from 'typebox/value';
import { EmcOptionsSchema, unbuiltModes, type EmcOptions } from '../../../emc/options.ts';
import { configError, notBuiltError } from '../../../errors.ts';

/**
 * What no single value tells: that the values belong together, and that all they ask for is built.
 *
 * @throws Config or NotBuilt, naming the key.
 */
export function checkOptions(values: unknown, file: string): EmcOptions {
  if (!Value.Check(EmcOptionsSchema, values)) {
    const [first] = Value.Errors(EmcOptionsSchema, values);
    throw configError({
      file,
      where: first.instancePath,
      expected: 'a valid value',
      found: first.message,
    });
  }
  refuseUnbuilt(values);
  exactlyOne(values, ['in_photons_file', 'in_photons_list'], file);
  exactlyOne(values, ['in_detector_file', 'in_detector_list'], file);
  exactlyOne(values, ['num_div', 'in_quat_file'], file);
  if (values.size !== undefined && values.size % 2 === 0) {
    throw configError({
      file,
      where: 'size',
      expected: 'odd, so that the model has a centre voxel',
      found: String(values.size),
    });
  }
  return values;
}

function refuseUnbuilt(options: EmcOptions): void {
  if (Array.isArray(options.num_div)) {
    throw notBuiltError({
      feature: `num_div = ${options.num_div.join(' ')}: refinement from coarse to fine rotations`,
      instead: 'give a single number of divisions',
    });
  }
  for (const [key, mode] of Object.entries(unbuiltModes)) {
    const value: unknown = Reflect.get(options, key);
    const schema: unknown = Reflect.get(EmcOptionsSchema.properties, key);
    const byDefault = defaultOf(schema);
    if (!Value.Equal(value, byDefault)) {
      throw notBuiltError({
        feature: `${key}: ${mode}`,
        instead: `leave ${key} out${byDefault === undefined ? '' : ` or at its default`}`,
      });
    }
  }
}

function defaultOf(schema: unknown): unknown {
  return typeof schema === 'object' && schema !== null && 'default' in schema
    ? schema.default
    : undefined;
}

function exactlyOne(
  options: EmcOptions,
  keys: readonly [keyof EmcOptions, keyof EmcOptions],
  file: string,
): void {
  const given = keys.filter((key) => options[key] !== undefined);
  if (given.length !== 1) {
    throw configError({
      file,
      where: 'section [emc]',
      expected: `one with either ${keys.join(' or ')}`,
      found: given.length === 0 ? 'one with neither' : 'one with both',
    });
  }
}
