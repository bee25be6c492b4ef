import type { ReactElement } from 'react';

export interface QuantityProps {
  readonly value: string;
  readonly unit: string;
}

/** A number with its unit in secondary colour after it. */
export function Quantity({ value, unit }: QuantityProps): ReactElement {
  return (
    <span className="dfl-Quantity">
      {value}
      {'\u202f'}
      <span className="dfl-Quantity-unit">{unit}</span>
    </span>
  );
}
