import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { ReactElement } from 'react';
import { NumberField } from '../../../components/index.ts';
import type { ControlProps } from './field.tsx';
import { useLaunch } from './launch-context.tsx';

export interface NumberOptionProps {
  readonly control: ControlProps;
  readonly optionKey: keyof EmcOptions;
  /** What counts; not looked at while what was typed is wrong. */
  readonly value: number | undefined;
  /** @param text what the key should say; empty takes it out. */
  readonly onChange: (text: string) => void;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
  readonly isDisabled?: boolean;
}

/** A number of the config: what is wrong stays as it was typed, above what is said about it. */
export function NumberOption({
  control,
  optionKey,
  value,
  onChange,
  ...range
}: NumberOptionProps): ReactElement {
  const { model } = useLaunch();
  const { given } = model.reading;
  const isWrong = model.errors.some(({ key }) => key === optionKey);
  const text = given[optionKey] ?? '';
  const typed = text === '' ? NaN : Number(text);
  const shown = isWrong && text !== '' ? (Number.isFinite(typed) ? typed : undefined) : value;
  return (
    <NumberField
      {...control}
      {...range}
      value={shown}
      text={text}
      onText={onChange}
      onChange={(number) => {
        onChange(number === undefined ? '' : String(number));
      }}
    />
  );
}
