import type { ReactElement } from 'react';
import { chevronRightIcon, doneIcon } from '../icons/index.ts';
import { Icon } from './icon.tsx';
import { useTranslation } from './translation.tsx';

export interface FollowChipProps {
  readonly isFollowing: boolean;
  /** Iterations that are newer than the one shown. */
  readonly newer: number;
  readonly onFollow: () => void;
}

/** Says whether the latest iteration is shown; a click goes back to it. */
export function FollowChip({ isFollowing, newer, onFollow }: FollowChipProps): ReactElement {
  const trans = useTranslation();
  const text = isFollowing
    ? trans.__('Following latest')
    : newer > 0
      ? trans.__('%1 newer · show latest', newer)
      : trans.__('Follow latest');
  return (
    <button
      type="button"
      className={`dfl-Chip dfl-mod-button ${isFollowing ? 'dfl-mod-accent' : 'dfl-mod-line'}`}
      aria-pressed={isFollowing}
      onClick={onFollow}
    >
      <Icon icon={isFollowing ? doneIcon : chevronRightIcon} size={12} />
      {text}
    </button>
  );
}
