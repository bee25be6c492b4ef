import type { ReactElement, ReactNode } from 'react';

/** One number of the estimate: its name, the value, and a line that sets it in relation. */
export function Figure({
  name,
  value,
  unit = '',
  note,
}: {
  readonly name: string;
  /** A dash where it is not known. */
  readonly value: string | undefined;
  readonly unit?: string;
  readonly note?: ReactNode;
}): ReactElement {
  return (
    <div className="dfl-LaunchFigure">
      <dt className="dfl-caption">{name}</dt>
      <dd>
        <span className="dfl-LaunchFigure-value">{value ?? '–'}</span>
        {value !== undefined && unit !== '' && <span className="dfl-caption"> {unit}</span>}
        <div className="dfl-caption">{note ?? '\u00a0'}</div>
      </dd>
    </div>
  );
}
