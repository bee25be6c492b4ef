import { useId, type ReactElement, type ReactNode } from 'react';

/** One part of what stands beside the picture. */
export function SideCard({
  title,
  caption,
  actions,
  children,
}: {
  readonly title: string;
  readonly caption?: string | undefined;
  /** Small buttons at the right. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section className="dfl-FrameCard" aria-labelledby={id}>
      <div className="dfl-FrameCard-head">
        <h3 id={id}>{title}</h3>
        {caption !== undefined && (
          <span className="dfl-caption dfl-ellipsis" title={caption}>
            {caption}
          </span>
        )}
        {actions !== undefined && <span className="dfl-FrameCard-actions">{actions}</span>}
      </div>
      {children}
    </section>
  );
}

/** Names with values, two beside each other. */
export function Figures({
  entries,
}: {
  readonly entries: readonly (readonly [name: string, value: string])[];
}): ReactElement {
  return (
    <dl className="dfl-FrameCard-figures">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt className="dfl-caption">{name}</dt>
          <dd title={value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
