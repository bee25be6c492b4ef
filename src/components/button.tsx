import { classes, type LabIcon } from '@jupyterlab/ui-components';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly icon?: LabIcon;
  /** One primary button per panel; a link has no box, a quiet one no border. */
  readonly kind?: 'primary' | 'normal' | 'quiet' | 'link';
  /** 24 instead of 28 pixels high. */
  readonly isSmall?: boolean;
  readonly isDisabled?: boolean;
  /** Why it is disabled, or what it does. */
  readonly title?: string | undefined;
}

export function Button({
  children,
  onClick,
  icon,
  kind = 'normal',
  isSmall = false,
  isDisabled = false,
  title,
}: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={classes('dfl-Button', `dfl-mod-${kind}`, isSmall && 'dfl-mod-small')}
      disabled={isDisabled}
      title={title}
      onClick={onClick}
    >
      {icon !== undefined && <Icon icon={icon} size={kind === 'link' ? 14 : 16} />}
      {children}
    </button>
  );
}
