import { expect, test } from 'vitest';
import { OPTION_GROUPS } from '../../src/emc/option-annotations.ts';
import { optionFields } from '../../src/emc/option-fields.ts';
import { emcOptionKeys } from '../support/emc-options.ts';

test('every key of the schema is a field, in one group', () => {
  expect(optionFields.map(({ key }) => key)).toEqual(emcOptionKeys);
  expect(optionFields.every(({ group }) => OPTION_GROUPS.includes(group))).toBe(true);
});

test('fields know how they are entered', () => {
  const kinds = Object.fromEntries(optionFields.map(({ key, kind }) => [key, kind]));
  expect(kinds).toMatchObject({
    in_photons_file: 'path',
    output_folder: 'path',
    need_scaling: 'flag',
    selection: 'choice',
    size: 'integer',
    alpha: 'number',
    beta: 'text',
    num_div: 'text',
    beta_schedule: 'text',
  });
});

test('what is not built says so', () => {
  const field = optionFields.find(({ key }) => key === 'beta_range_deg');
  expect(field).toMatchObject({ unbuilt: 'rz reconstruction', byDefault: undefined });
});
