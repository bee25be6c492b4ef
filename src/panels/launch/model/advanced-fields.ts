import { optionFields, type OptionField } from '@damselfly/compute/emc/option-fields.ts';

const ADVANCED = optionFields.filter(({ isBasic }) => isBasic !== true);

/** Keys that have a field in Model where it is classes that are made. */
const OF_CLASSES: readonly string[] = ['num_modes', 'num_rot'];

const BESIDE_CLASSES = ADVANCED.filter(({ key }) => !OF_CLASSES.includes(key));

/** The keys that have no field of their own among those that are seen from the start. */
export function advancedFields(isFlat: boolean): readonly OptionField[] {
  return isFlat ? BESIDE_CLASSES : ADVANCED;
}
