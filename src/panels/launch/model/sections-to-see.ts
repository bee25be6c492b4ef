import { optionFields } from '@damselfly/compute/emc/option-fields.ts';
import type { ConfigProblem } from '@damselfly/compute/io/formats/dragonfly-config/config-problems.ts';
import { advancedFields } from './advanced-fields.ts';
import type { LaunchState } from './launch-state.ts';

/**
 * How the form is to be unfolded, so that the fields of these problems are seen.
 *
 * @param isFlat whether it is for classes, whose sampling stands among what is said of the model.
 */
export function sectionsToSee(
  { folded, isAdvancedOpen, search }: LaunchState['view'],
  problems: readonly Pick<ConfigProblem, 'key'>[],
  isFlat: boolean,
): Partial<LaunchState['view']> {
  const keys = new Set(problems.map(({ key }) => key));
  const wrong = optionFields.filter(({ key }) => keys.has(key));
  const groups = new Set<string>(
    wrong.map(({ group }) => (isFlat && group === 'sampling' ? 'model' : group)),
  );
  const advanced = advancedFields(isFlat);
  const isAdvanced = wrong.some((field) => advanced.includes(field));
  return {
    folded: folded.filter((group) => !groups.has(group)),
    isAdvancedOpen: isAdvancedOpen || isAdvanced,
    search: isAdvanced ? '' : search,
  };
}
