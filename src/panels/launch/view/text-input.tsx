import { classes, type LabIcon } from '@jupyterlab/ui-components';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { Icon } from '../../../components/index.ts';
import type { ControlProps } from './field.tsx';

export interface TextInputProps extends Partial<ControlProps> {
  readonly label?: string;
  readonly value: string;
  /** Told when the field is left or Enter is pressed; at every key while the value is wrong, unless it is a path. */
  readonly onChange: (value: string) => void;
  readonly icon?: LabIcon;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean;
  /** The text is a path: where there is too little room its end is seen, all of it in the tooltip. */
  readonly isPath?: boolean;
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
  isPath = false,
  type = 'text',
  onInput,
}: TextInputProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string>();
  useLayoutEffect(() => {
    const node = input.current;
    if (node === null || !isPath) {
      return;
    }
    const show = (): void => {
      // While it is edited, the caret says what is seen.
      if (draft === undefined) {
        showEnd(node);
      }
    };
    const observer = new ResizeObserver(show);
    observer.observe(node);
    show();
    return () => {
      observer.disconnect();
    };
  }, [isPath, value, draft]);
  const commit = (): void => {
    if (draft !== undefined) {
      setDraft(undefined);
      if (draft !== value) {
        onChange(draft);
      }
    }
  };
  return (
    <span
      className={classes('dfl-TextInput', isPath && 'dfl-mod-path', isInvalid && 'dfl-mod-error')}
    >
      {icon !== undefined && <Icon icon={icon} size={14} />}
      <input
        ref={input}
        id={id}
        type={type}
        aria-label={label}
        title={isPath && value !== '' ? value : undefined}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        value={draft ?? value}
        placeholder={placeholder}
        disabled={isDisabled}
        spellCheck={false}
        onChange={(event) => {
          setDraft(event.target.value);
          onInput?.(event.target.value);
          if (isInvalid && !isPath) {
            onChange(event.target.value);
          }
        }}
        onBlur={(event) => {
          commit();
          if (isPath) {
            showEnd(event.currentTarget);
          }
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            commit();
          }
        }}
      />
    </span>
  );
}

function showEnd(node: HTMLInputElement): void {
  node.scrollLeft = node.scrollWidth;
}
