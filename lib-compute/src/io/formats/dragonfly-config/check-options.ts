import { Value } from 'typebox/value';
import { isOptionKey } from '../../../emc/option-fields.ts';
import { EmcOptionsSchema, unbuiltModes, type EmcOptions } from '../../../emc/options.ts';
import { configError, notBuiltError } from '../../../errors.ts';
import { checkModes } from './check-modes.ts';
import type { OptionFlaw } from './option-flaw.ts';
import { isPointGroup, POINT_GROUP_NAMES } from '../../../geometry/point-groups/point-group.ts';

/**
 * What no single value tells: that the values belong together, and that all they ask for is built.
 *
 * @param given keys that the file has, whether their values are valid or not.
 */
export function checkOptions(
  options: EmcOptions,
  given: ReadonlySet<string>,
  file: string,
): OptionFlaw[] {
  return [
    ...unbuilt(options),
    ...exactlyOne(given, ['in_photons_file', 'in_photons_list'], file),
    ...exactlyOne(given, ['in_detector_file', 'in_detector_list'], file),
    ...(options.recon_type === '3d' ? exactlyOne(given, ['num_div', 'in_quat_file'], file) : []),
    ...checkModes(options, file),
    ...evenSize(options, file),
    ...unknownPointGroup(options, file),
  ];
}

function unbuilt(options: EmcOptions): OptionFlaw[] {
  return Object.entries(unbuiltModes).flatMap(([key, mode]) => {
    const byDefault = isOptionKey(key) ? defaultOf(EmcOptionsSchema.properties[key]) : undefined;
    if (!isOptionKey(key) || Value.Equal(options[key], byDefault)) {
      return [];
    }
    const feature = `${key}: ${mode}`;
    const instead = `leave ${key} out${byDefault === undefined ? '' : ` or at its default`}`;
    return [{ key, error: notBuiltError({ feature, instead }) }];
  });
}

/** What counts where the file does not have the key. */
export function defaultOf(schema: object): unknown {
  return 'default' in schema ? schema.default : undefined;
}

/** With neither, the error stands at the first key; with both, at the second. */
function exactlyOne(
  given: ReadonlySet<string>,
  [first, second]: readonly [keyof EmcOptions, keyof EmcOptions],
  file: string,
): OptionFlaw[] {
  if (given.has(first) !== given.has(second)) {
    return [];
  }
  const [key, expected, found] = given.has(first)
    ? ([second, `left out, because there is ${first}`, 'given too'] as const)
    : ([first, `given, or ${second} instead`, 'missing'] as const);
  return [{ key, error: configError({ file, where: key, expected, found }) }];
}

function evenSize({ size }: EmcOptions, file: string): OptionFlaw[] {
  if (size === undefined || size % 2 === 1) {
    return [];
  }
  const expected = 'odd, so that the model has a centre voxel';
  const error = configError({ file, where: 'size', expected, found: String(size) });
  return [{ key: 'size', error }];
}

function unknownPointGroup({ point_group: group }: EmcOptions, file: string): OptionFlaw[] {
  if (group === undefined || isPointGroup(group)) {
    return [];
  }
  const where = 'point_group';
  const error = configError({ file, where, expected: POINT_GROUP_NAMES, found: `"${group}"` });
  return [{ key: 'point_group', error }];
}
