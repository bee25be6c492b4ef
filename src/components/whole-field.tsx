import { useState, type ReactElement } from 'react';
import { formatInteger } from './format/number.ts';
import { NumberField } from './number-field.tsx';
import { useTranslation } from './translation.tsx';

export interface WholeFieldProps {
  readonly id: string;
  readonly value: number;
  readonly unit?: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within limits, where it counts at once: one that cannot be taken is told, and changes nothing. */
export function WholeField({ value, onChange, ...field }: WholeFieldProps): ReactElement {
  const trans = useTranslation();
  const [wrong, setWrong] = useState<number | null>();
  const { minimum, maximum } = field;
  const isWrong = wrong !== undefined;
  return (
    <NumberField
      {...field}
      value={isWrong ? (wrong ?? undefined) : value}
      error={
        isWrong
          ? trans.__(
              'A whole number from %1 to %2.',
              formatInteger(minimum),
              formatInteger(maximum),
            )
          : undefined
      }
      onChange={(typed) => {
        const isTaken =
          typed !== undefined && Number.isInteger(typed) && typed >= minimum && typed <= maximum;
        setWrong(isTaken ? undefined : (typed ?? null));
        if (isTaken) {
          onChange(typed);
        }
      }}
    />
  );
}
