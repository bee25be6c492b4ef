import type { LabIcon } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';

export interface IconProps {
  readonly icon: LabIcon;
  /** Edge in CSS pixels: 12 in chips, 14 in small buttons, 24 in empty states. */
  readonly size?: 12 | 14 | 16 | 24;
}

/** An icon that says nothing by itself: words stand beside it, or on the button around it. */
export function Icon({ icon, size = 16 }: IconProps): ReactElement {
  return (
    <span className={`dfl-Icon dfl-mod-size${size}`} aria-hidden="true">
      <icon.react tag={null} />
    </span>
  );
}
