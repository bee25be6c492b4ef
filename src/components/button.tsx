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
  /**
   * Id of what says why it cannot be done now: looks disabled, but can be reached and pressed, to be led
   * to what is in its way.
   */
  readonly refusedBy?: string | undefined;
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
  refusedBy,
  title,
}: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={classes('dfl-Button', `dfl-mod-${kind}`, isSmall && 'dfl-mod-small')}
      disabled={isDisabled}
      aria-disabled={refusedBy === undefined ? undefined : true}
      aria-describedby={refusedBy}
      title={title}
      onClick={onClick}
    >
      {icon !== undefined && <Icon icon={icon} size={kind === 'link' ? 14 : 16} />}
      {children}
    </button>
  );
}
