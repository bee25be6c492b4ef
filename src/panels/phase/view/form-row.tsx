import type { ReactElement, ReactNode } from 'react';

/** A field with its name before it, and its help below. */
export function FormRow({
  label,
  id,
  help,
  children,
}: {
  readonly label: string;
  readonly id?: string;
  readonly help?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="dfl-Phase-row">
      {id === undefined ? (
        <span aria-hidden="true">{label}</span>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      <div>
        {children}
        {help !== undefined && (
          <div id={id === undefined ? undefined : `${id}-help`} className="dfl-caption">
            {help}
          </div>
        )}
      </div>
    </div>
  );
}
