import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Why it cannot be chosen. */
  readonly disabled?: string | undefined;
}

export interface SegmentedProps<Value extends string> {
  /** What is chosen, for those who cannot see it. */
  readonly label: string;
  /** Two to five; more are a Select. */
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few: radio buttons side by side, moved through by the arrow keys. */
export function Segmented<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: SegmentedProps<Value>): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key];
    const open = choices.filter(({ disabled }) => disabled === undefined);
    const at = open.findIndex((choice) => choice.value === value);
    if (step === undefined || open.length === 0) {
      return;
    }
    event.preventDefault();
    const next = open[(at + step + open.length) % open.length];
    onChange(next.value);
    group.current?.querySelectorAll('button')[choices.indexOf(next)]?.focus();
  };
  return (
    <div ref={group} className="dfl-Segmented" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          tabIndex={choice.value === value ? 0 : -1}
          disabled={choice.disabled !== undefined}
          title={choice.disabled}
          onKeyDown={onKeyDown}
          onClick={() => {
            onChange(choice.value);
          }}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

const ARROWS: Readonly<Partial<Record<string, number>>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};
