import type { OptionField } from '@damselfly/compute/emc/option-fields.ts';
import type { ConfigReading } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import { valueText } from '@damselfly/compute/io/formats/dragonfly-config/value-text.ts';

/**
 * The fields whose text in the file is not their default's.
 *
 * @param written by the form itself, as a new file has them: nobody has changed those.
 */
export function changedFields(
  fields: readonly OptionField[],
  given: ConfigReading['given'],
  written: ConfigReading['given'] = {},
): OptionField[] {
  return fields.filter(({ key, byDefault }) => {
    const text = given[key];
    return (
      text !== undefined &&
      text !== written[key] &&
      (byDefault === undefined || text !== valueText(byDefault))
    );
  });
}

/** The fields that have every word of the search in title, key or description. */
export function foundFields(fields: readonly OptionField[], search: string): OptionField[] {
  const words = search.toLowerCase().split(/\s+/);
  return fields.filter(({ title, key, description }) => {
    const text = `${title} ${key} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
