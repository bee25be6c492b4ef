import { useState, type ReactElement } from 'react';
import { NumberField } from './number-field.tsx';
import { wholeFlaw } from './number-flaws.ts';
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
  const flawOf = (typed = NaN): string | undefined => wholeFlaw(typed, minimum, maximum, trans);
  return (
    <NumberField
      {...field}
      value={isWrong ? (wrong ?? undefined) : value}
      error={isWrong ? flawOf(wrong ?? undefined) : undefined}
      onChange={(typed) => {
        const isTaken = typed !== undefined && flawOf(typed) === undefined;
        setWrong(isTaken ? undefined : (typed ?? null));
        if (isTaken) {
          onChange(typed);
        }
      }}
    />
  );
}
