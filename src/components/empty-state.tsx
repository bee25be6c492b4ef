import type { LabIcon } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface EmptyStateProps {
  readonly icon: LabIcon;
  /** What is awaited. */
  readonly title: string;
  /** One fact about it. */
  readonly fact: string;
  /** What to do. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export function EmptyState({ icon, title, fact, action }: EmptyStateProps): ReactElement {
  return (
    <div className="dfl-EmptyState">
      <Icon icon={icon} size={24} />
      <div className="dfl-EmptyState-title">{title}</div>
      <div className="dfl-caption">{fact}</div>
      {action !== undefined && (
        <Button isSmall onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
