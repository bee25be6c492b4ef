import { useId, type ReactElement, type ReactNode } from 'react';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { Icon } from '../../../components/index.ts';
import { failedIcon } from '../../../icons/index.ts';
import { useLaunch } from './launch-context.tsx';

/** How a control is tied to what stands around it. */
export interface ControlProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

export interface FieldProps {
  readonly label: string;
  /** Key of the config: its problems stand at this field. */
  readonly optionKey?: keyof EmcOptions;
  /** Further keys whose problems stand here, as they have no field that is always seen. */
  readonly otherKeys?: readonly (keyof EmcOptions)[];
  /** Nothing was given yet: its problems are not shown. */
  readonly isAwaited?: boolean;
  /** What is wrong that the config does not tell. */
  readonly error?: string | undefined;
  readonly help?: ReactNode;
  /** Something to think about, with what to do. */
  readonly advice?: ReactNode;
  /** The control is a group or a switch, which has the label as its own name. */
  readonly isNamed?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A label, a control, and what there is to say about it. */
export function Field({
  label,
  optionKey,
  otherKeys = [],
  isAwaited = false,
  error,
  help,
  advice,
  isNamed = false,
  children,
}: FieldProps): ReactElement {
  const { model } = useLaunch();
  const id = useId();
  const keys: readonly (string | undefined)[] = [optionKey, ...otherKeys];
  const errors = isAwaited
    ? []
    : model.errors.filter(({ key }) => key !== undefined && keys.includes(key));
  const isInvalid = errors.length > 0 || error !== undefined;
  const notes = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(isInvalid ? [`${id}-error`] : []),
  ];
  return (
    <div className="dfl-LaunchField">
      {isNamed ? (
        <span className="dfl-LaunchField-label" aria-hidden="true">
          {label}
        </span>
      ) : (
        <label className="dfl-LaunchField-label" htmlFor={id}>
          {label}
        </label>
      )}
      <div className="dfl-LaunchField-body">
        {children({ id, describedBy: notes.length > 0 ? notes.join(' ') : undefined, isInvalid })}
        {help !== undefined && (
          <div id={`${id}-help`} className="dfl-caption">
            {help}
          </div>
        )}
        {isInvalid && (
          <div id={`${id}-error`} className="dfl-fieldError">
            {error !== undefined && <div>{error}</div>}
            {errors.map(({ key, message }) => (
              <div key={message}>
                {key !== optionKey && `${key ?? ''}: `}
                {message}
              </div>
            ))}
          </div>
        )}
        {advice !== undefined && (
          <div className="dfl-LaunchAdvice">
            <Icon icon={failedIcon} />
            <span>{advice}</span>
          </div>
        )}
      </div>
    </div>
  );
}
