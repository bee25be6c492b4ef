import type { ReactElement } from 'react';

export interface SwitchProps {
  readonly label: string;
  /** False: the label is read out only. */
  readonly showsLabel?: boolean;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
}

export function Switch({
  label,
  showsLabel = true,
  isOn,
  onChange,
  isDisabled = false,
}: SwitchProps): ReactElement {
  return (
    <button
      type="button"
      role="switch"
      className="dfl-Switch"
      aria-checked={isOn}
      aria-label={showsLabel ? undefined : label}
      disabled={isDisabled}
      onClick={() => {
        onChange(!isOn);
      }}
    >
      <span className="dfl-Switch-track" aria-hidden="true" />
      {showsLabel && label}
    </button>
  );
}
