import { useId, type ReactElement } from 'react';
import { NumberField } from '../../../components/index.ts';

/** A number with its name before it. */
export function NumberRow({
  label,
  help,
  ...field
}: {
  readonly label: string;
  readonly help?: string;
  readonly value: number;
  readonly unit?: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly step?: number;
  readonly isDisabled: boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: number | undefined) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="dfl-Classify-row">
      <label htmlFor={id} title={help}>
        {label}
      </label>
      <NumberField id={id} {...field} />
    </div>
  );
}
