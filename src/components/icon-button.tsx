import { classes, type LabIcon } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';
import { Icon } from './icon.tsx';

export interface IconButtonProps {
  readonly icon: LabIcon;
  /** Tooltip and accessible name. */
  readonly label: string;
  readonly onClick: () => void;
  /** 20 instead of 24 pixels. */
  readonly isSmall?: boolean;
  /** Given for a button that stays pressed. */
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
}

export function IconButton({
  icon,
  label,
  onClick,
  isSmall = false,
  isPressed,
  isDisabled = false,
}: IconButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={classes(
        'dfl-IconButton',
        isSmall && 'dfl-mod-small',
        isPressed === true && 'dfl-mod-pressed',
      )}
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon icon={icon} size={isSmall ? 14 : 16} />
    </button>
  );
}
