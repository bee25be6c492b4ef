import type { CSSProperties, ReactElement } from 'react';

export interface SliderProps {
  readonly label: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly step?: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** The value with its unit, as it is read out. */
  readonly text: string;
  readonly isDisabled?: boolean;
}

/** The browser's own range input (role slider, arrows, Page Up and Down, Home, End), in our look. */
export function Slider({
  label,
  minimum,
  maximum,
  step = 1,
  value,
  onChange,
  text,
  isDisabled = false,
}: SliderProps): ReactElement {
  const filled = maximum > minimum ? (value - minimum) / (maximum - minimum) : 0;
  return (
    <input
      type="range"
      className="dfl-Slider"
      aria-label={label}
      aria-valuetext={text}
      min={minimum}
      max={maximum}
      step={step}
      value={value}
      disabled={isDisabled}
      style={{ '--dfl-filled': filled } as CSSProperties}
      onChange={(event) => {
        onChange(event.target.valueAsNumber);
      }}
    />
  );
}
