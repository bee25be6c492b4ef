import { useState, type ReactElement } from 'react';
import { NumberField, type NumberFieldProps } from './number-field.tsx';
import { wholeFlaw } from './number-flaws.ts';
import { useTranslation } from './translation.tsx';

export interface WholeFieldProps extends Pick<NumberFieldProps, 'id' | 'label' | 'unit'> {
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly onChange: (value: number) => void;
}

/**
 * A whole number within limits, where it counts at once: one that cannot be taken is told, and changes nothing. It
 * gives way to another value.
 */
export function WholeField({ value, onChange, ...field }: WholeFieldProps): ReactElement {
  const trans = useTranslation();
  const [refused, setRefused] = useState<{
    readonly typed?: number;
    readonly text?: string;
    readonly over: number;
  }>();
  const { minimum, maximum } = field;
  const wrong = refused?.over === value ? refused : undefined;
  const flawOf = (typed = NaN): string | undefined => wholeFlaw(typed, minimum, maximum, trans);
  return (
    <NumberField
      {...field}
      value={wrong ? wrong.typed : value}
      text={wrong?.text}
      error={wrong && flawOf(wrong.typed)}
      onText={(text) => {
        setRefused({ text, over: value });
      }}
      onChange={(typed) => {
        const isTaken = typed !== undefined && flawOf(typed) === undefined;
        setRefused(isTaken ? undefined : { ...(typed !== undefined && { typed }), over: value });
        if (isTaken) {
          onChange(typed);
        }
      }}
    />
  );
}
