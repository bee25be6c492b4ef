import { useId, type ReactElement } from 'react';
import { NumberField } from '../../../components/index.ts';
import type { PhaseOptions } from '../data/phase-request.ts';
import { FormRow } from './form-row.tsx';
import { usePhase } from './phase-context.tsx';

/** The options that are numbers. */
type NumberName = {
  [Name in keyof PhaseOptions]: PhaseOptions[Name] extends number ? Name : never;
}[keyof PhaseOptions];

/** A number of the options, with its problem. */
export function NumberRow({
  name,
  label,
  help,
  ...field
}: {
  readonly name: NumberName;
  readonly label: string;
  readonly help: string;
  readonly unit?: string;
  readonly minimum: number;
  readonly maximum: number;
}): ReactElement {
  const id = useId();
  const { model } = usePhase();
  return (
    <FormRow label={label} id={id} help={help}>
      <NumberField
        id={id}
        {...field}
        value={model.options[name]}
        error={model.problems[name]}
        describedBy={`${id}-help`}
        isDisabled={model.phasing.isPhasing}
        onChange={(value) => {
          if (value !== undefined) {
            model.set({ [name]: value });
          }
        }}
      />
    </FormRow>
  );
}
