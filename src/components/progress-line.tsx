import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { useTranslation } from './translation.tsx';

export interface ProgressLineProps {
  /** What is being done. */
  readonly label: string;
  /** Numbers: `1 240 of 3 000 · 410 frames/s`, `started 12 s ago`. */
  readonly detail: string;
  /** Part that is done, 0 to 1; missing where nobody knows. */
  readonly fraction?: number | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** Work that takes more than a second: what, how far, Cancel. */
export function ProgressLine({
  label,
  detail,
  fraction,
  onCancel,
}: ProgressLineProps): ReactElement {
  const trans = useTranslation();
  return (
    <div className="dfl-ProgressLine">
      <div className="dfl-ProgressLine-words">
        <span className="dfl-ProgressLine-label">{label}</span>
        <span className="dfl-caption">{detail}</span>
        {onCancel !== undefined && (
          <Button kind="link" onClick={onCancel}>
            {trans.__('Cancel')}
          </Button>
        )}
      </div>
      <ProgressBar label={label} fraction={fraction} />
    </div>
  );
}
