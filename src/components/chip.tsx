import { classes, type LabIcon } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';
import { Icon } from './icon.tsx';

export interface ChipProps {
  readonly icon: LabIcon;
  readonly text: string;
  /** `lost` is an outline without fill. */
  readonly tone: 'accent' | 'ok' | 'warn' | 'err' | 'idle' | 'lost';
  /** Turns the icon, slowly; not where less motion is wished for. */
  readonly isTurning?: boolean;
  readonly title?: string | undefined;
}

/** An icon and a word: never colour alone. */
export function Chip({ icon, text, tone, isTurning = false, title }: ChipProps): ReactElement {
  return (
    <span
      className={classes('dfl-Chip', `dfl-mod-${tone}`, isTurning && 'dfl-mod-turning')}
      title={title}
    >
      <Icon icon={icon} size={12} />
      {text}
    </span>
  );
}
