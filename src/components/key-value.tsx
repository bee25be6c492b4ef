import type { ReactElement, ReactNode } from 'react';

export interface KeyValueProps {
  readonly rows: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** Names at the left, values at the right. */
export function KeyValue({ rows }: KeyValueProps): ReactElement {
  return (
    <dl className="dfl-KeyValue">
      {rows.map(({ name, value }) => (
        <div key={name} className="dfl-KeyValue-row">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
