import { classes, type LabIcon } from '@jupyterlab/ui-components';
import { useState, type ReactElement } from 'react';
import { Icon } from '../../../components/index.ts';
import type { ControlProps } from './field.tsx';

export interface TextInputProps extends Partial<ControlProps> {
  readonly label?: string;
  readonly value: string;
  /** Told when the field is left or Enter is pressed. */
  readonly onChange: (value: string) => void;
  readonly icon?: LabIcon;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean;
  readonly type?: 'text' | 'search';
  /** Told at every key, for searches. */
  readonly onInput?: (value: string) => void;
}

/** One line of text. */
export function TextInput({
  id,
  describedBy,
  isInvalid = false,
  label,
  value,
  onChange,
  icon,
  placeholder,
  isDisabled = false,
  type = 'text',
  onInput,
}: TextInputProps): ReactElement {
  const [draft, setDraft] = useState<string>();
  const commit = (): void => {
    if (draft !== undefined) {
      setDraft(undefined);
      if (draft !== value) {
        onChange(draft);
      }
    }
  };
  return (
    <span className={classes('dfl-TextInput', isInvalid && 'dfl-mod-error')}>
      {icon !== undefined && <Icon icon={icon} size={14} />}
      <input
        id={id}
        type={type}
        aria-label={label}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        value={draft ?? value}
        placeholder={placeholder}
        disabled={isDisabled}
        spellCheck={false}
        onChange={(event) => {
          setDraft(event.target.value);
          onInput?.(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            commit();
          }
        }}
      />
    </span>
  );
}
