import { classes } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; missing where nobody knows: a part moves. */
  readonly fraction?: number | undefined;
  /** Grey, for how much of something is in use. */
  readonly isQuiet?: boolean;
}

/** A bar 4 pixels high. */
export function ProgressBar({ label, fraction, isQuiet = false }: ProgressBarProps): ReactElement {
  const percent =
    fraction === undefined ? undefined : Math.round(Math.min(Math.max(fraction, 0), 1) * 100);
  return (
    <div
      className={classes(
        'dfl-ProgressBar',
        isQuiet && 'dfl-mod-quiet',
        percent === undefined && 'dfl-mod-unknown',
      )}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span
        className="dfl-ProgressBar-fill"
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
