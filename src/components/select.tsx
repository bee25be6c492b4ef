import type { ReactElement } from 'react';
import { chevronDownIcon } from '../icons/index.ts';
import { Icon } from './icon.tsx';

export interface SelectProps<Value extends string> {
  /** Accessible name, unless a `<label>` with `htmlFor={id}` stands beside it. */
  readonly label?: string;
  readonly id?: string;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly isDisabled?: boolean;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** One of many: the browser's own list, in our frame. */
export function Select<Value extends string>({
  label,
  id,
  choices,
  value,
  onChange,
  isDisabled = false,
}: SelectProps<Value>): ReactElement {
  return (
    <span className="dfl-Select">
      <select
        id={id}
        aria-label={label}
        // Where there is no room for it it ends in dots.
        title={choices.find((choice) => choice.value === value)?.label}
        value={value}
        disabled={isDisabled}
        onChange={(event) => {
          const chosen = choices[event.target.selectedIndex];
          onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.isDisabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon icon={chevronDownIcon} size={12} />
    </span>
  );
}
