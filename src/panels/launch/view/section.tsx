import { useId, type ReactElement, type ReactNode } from 'react';
import { Icon } from '../../../components/index.ts';
import { chevronDownIcon, chevronRightIcon } from '../../../icons/index.ts';

export interface SectionProps {
  readonly title: string;
  readonly caption?: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A part of the form that folds. */
export function Section({
  title,
  caption,
  isOpen,
  onToggle,
  children,
}: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className="dfl-LaunchSection" aria-labelledby={`${id}-title`}>
      <h3>
        <button
          type="button"
          className="dfl-LaunchSection-title"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <Icon icon={isOpen ? chevronDownIcon : chevronRightIcon} />
          <span id={`${id}-title`}>{title}</span>
          {caption !== undefined && <span className="dfl-caption">{caption}</span>}
        </button>
      </h3>
      <div id={id} className="dfl-LaunchSection-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
