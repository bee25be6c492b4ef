import { classes } from '@jupyterlab/ui-components';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { formatTyped } from './format/number.ts';
import { useTranslation } from './translation.tsx';

export interface NumberFieldProps {
  /** Accessible name, unless a `<label>` with `htmlFor={id}` stands beside it. */
  readonly label?: string;
  readonly id?: string;
  readonly value: number | undefined;
  /**
   * Told when the field is left, Enter is pressed or the value is stepped; at every key while the value is wrong, so
   * that what is told of it goes as soon as it is mended. `undefined` when empty.
   */
  readonly onChange: (value: number | undefined) => void;
  /** What stands in the field where there is no value: what was typed and is no number. */
  readonly text?: string | undefined;
  /** Told of what is no number; without it, the field says so itself and keeps its value. */
  readonly onText?: ((text: string) => void) | undefined;
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** What the arrow keys and the wheel add; ten times with Shift. */
  readonly step?: number;
  /** What is wrong with it: stands under the field. */
  readonly error?: string | undefined;
  /** Something is wrong with it, which is told elsewhere. */
  readonly isInvalid?: boolean;
  /** Id of what is told about it elsewhere. */
  readonly describedBy?: string | undefined;
  readonly isDisabled?: boolean;
}

/** A number with its unit inside, at the right. While it is edited, its digits stand without groups. */
export function NumberField({
  label,
  id,
  value,
  onChange,
  text = '',
  onText,
  unit,
  minimum = -Infinity,
  maximum = Infinity,
  step = 1,
  error,
  isInvalid: isWrong = error !== undefined,
  describedBy,
  isDisabled = false,
}: NumberFieldProps): ReactElement {
  const trans = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const [draft, setDraft] = useState<string>();
  const [isEdited, setEdited] = useState(false);
  const [isUnread, setUnread] = useState(false);
  const ownError = isUnread ? trans.__('Not a number: the value stays as it was.') : error;
  const isInvalid = isWrong || isUnread;
  const shown = value === undefined ? text : (isEdited ? plainText : formatTyped)(value);

  const commit = (): void => {
    if (draft !== undefined) {
      setDraft(undefined);
      const read = parseNumber(draft);
      const isNumber = read === undefined || Number.isFinite(read);
      setUnread(!isNumber && onText === undefined);
      if (isNumber) {
        onChange(read);
      } else {
        onText?.(draft);
      }
    }
  };
  const stepBy = (steps: number): void => {
    const from = (draft === undefined ? value : parseNumber(draft)) || 0;
    // As many decimals as the step has: 0.1 + 0.2 stays 0.3.
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    const next = Number((from + steps * step).toFixed(digits));
    setDraft(undefined);
    setUnread(false);
    onChange(Math.min(Math.max(next, minimum), maximum));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      setUnread(false);
      commit();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      stepBy((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1));
    }
  };

  useLayoutEffect(() => {
    // The browser selects the text that a field has when the Tab key reaches it; here it changes then.
    if (isEdited) {
      input.current?.select();
    }
  }, [isEdited]);

  const onWheel = useRef<(event: WheelEvent) => void>();
  onWheel.current = (event) => {
    if (document.activeElement === input.current) {
      event.preventDefault();
      stepBy(event.deltaY < 0 ? 1 : -1);
    }
  };
  useEffect(() => {
    const node = input.current;
    const listener = (event: WheelEvent): void => onWheel.current?.(event);
    // React's own wheel listeners are passive: the page would scroll along.
    node?.addEventListener('wheel', listener, { passive: false });
    return () => {
      node?.removeEventListener('wheel', listener);
    };
  }, []);

  return (
    <span className="dfl-NumberField">
      <span className={classes('dfl-NumberField-box', isInvalid && 'dfl-mod-error')}>
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="decimal"
          role="spinbutton"
          aria-label={label}
          aria-valuenow={value}
          aria-valuetext={value === undefined ? undefined : `${value} ${unit ?? ''}`.trim()}
          aria-valuemin={Number.isFinite(minimum) ? minimum : undefined}
          aria-valuemax={Number.isFinite(maximum) ? maximum : undefined}
          aria-invalid={isInvalid}
          aria-describedby={ownError === undefined ? describedBy : errorId}
          value={draft ?? shown}
          disabled={isDisabled}
          onChange={(event) => {
            setDraft(event.target.value);
            const read = parseNumber(event.target.value);
            if (isWrong && read !== undefined && Number.isFinite(read)) {
              onChange(read);
            }
          }}
          onInput={() => {
            // React tells no change where what is typed is what stood there.
            setUnread(false);
          }}
          onFocus={() => {
            setEdited(true);
          }}
          onBlur={() => {
            setEdited(false);
            commit();
          }}
          onKeyDown={onKeyDown}
        />
        {unit !== undefined && <span className="dfl-NumberField-unit">{unit}</span>}
      </span>
      {ownError !== undefined && (
        <span id={errorId} className="dfl-fieldError">
          {ownError}
        </span>
      )}
    </span>
  );
}

function plainText(value: number): string {
  return String(value).replace('-', '−');
}

/** @returns `undefined` for an empty text, NaN for one that is no number. */
function parseNumber(text: string): number | undefined {
  const plain = text.replaceAll('−', '-').replaceAll(/\s/g, '').replace(',', '.');
  return plain === '' ? undefined : Number(plain);
}
