import { useEffect, useId, useState, type ReactElement } from 'react';
import { NumberField, useTranslation, wholeFlaw } from '../../../components/index.ts';
import type { Range } from '../model/whole-number.ts';
import { useLaunch } from './launch-context.tsx';

export interface WholeNumberFieldProps {
  readonly id: string;
  /** Of the field, as it stands beside it. */
  readonly label: string;
  readonly value: number;
  readonly range: Range;
  readonly onChange: (value: number) => void;
}

/** A number of the form: one that cannot be taken stays as it was typed, and Start is refused with it. */
export function WholeNumberField({
  id,
  label,
  value,
  range,
  onChange,
}: WholeNumberFieldProps): ReactElement {
  const { model } = useLaunch();
  const trans = useTranslation();
  const field = useId();
  const [wrong, setWrong] = useState<{
    readonly typed?: number | undefined;
    readonly text?: string;
  }>();
  const flawOf = (typed: number): string | undefined =>
    wholeFlaw(typed, range.minimum, range.maximum, trans);
  const message = flawOf(NaN) ?? '';
  const isWrong = wrong !== undefined;
  useEffect(() => {
    model.setFieldError(field, isWrong ? { label, message } : undefined);
    return () => {
      model.setFieldError(field, undefined);
    };
  }, [model, field, isWrong, label, message]);
  return (
    <NumberField
      id={id}
      value={isWrong ? wrong.typed : value}
      text={wrong?.text}
      onText={(text) => {
        setWrong({ text });
      }}
      minimum={range.minimum}
      maximum={range.maximum}
      error={isWrong ? message : undefined}
      onChange={(typed) => {
        if (typed !== undefined && flawOf(typed) === undefined) {
          setWrong(undefined);
          onChange(typed);
        } else {
          setWrong({ typed });
        }
      }}
    />
  );
}
