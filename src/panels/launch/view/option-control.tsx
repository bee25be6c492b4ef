import type { OptionField } from '@damselfly/compute/emc/option-fields.ts';
import { valueText } from '@damselfly/compute/io/formats/dragonfly-config/value-text.ts';
import type { ReactElement } from 'react';
import { Select, Switch, useTranslation } from '../../../components/index.ts';
import type { ControlProps } from './field.tsx';
import { useLaunch } from './launch-context.tsx';
import { TextInput } from './text-input.tsx';

/**
 * The control of any key, by its kind in the schema. What equals the default is taken out. Not
 * JupyterLab's FormComponent: it edits an object, and here the text of a file is what is edited, in which
 * wrong values, links and comments have to stay.
 */
export function OptionControl({
  field,
  control,
}: {
  readonly field: OptionField;
  readonly control: ControlProps;
}): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const byDefault = field.byDefault === undefined ? undefined : valueText(field.byDefault);
  const text = model.reading.given[field.key] ?? byDefault ?? '';
  const isDisabled = field.unbuilt !== undefined;
  const set = (value: string): void => {
    model.setOptions({ [field.key]: value === byDefault ? undefined : value });
  };
  switch (field.kind) {
    case 'flag':
      return (
        <Switch
          label={field.title}
          showsLabel={false}
          isOn={text === '1'}
          isDisabled={isDisabled}
          onChange={(isOn) => {
            set(isOn ? '1' : '0');
          }}
        />
      );
    case 'choice':
      return (
        <Select
          id={control.id}
          value={text}
          isDisabled={isDisabled}
          choices={[
            ...(byDefault === undefined ? [{ value: '', label: trans.__('Not given') }] : []),
            ...field.choices.map((value) => ({ value, label: value })),
          ]}
          onChange={set}
        />
      );
    case 'path':
    case 'integer':
    case 'number':
    case 'text':
      return (
        <TextInput
          {...control}
          isPath={field.kind === 'path'}
          value={text}
          placeholder={trans.__('Not given')}
          isDisabled={isDisabled}
          onChange={set}
        />
      );
  }
}
