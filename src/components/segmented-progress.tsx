import { classes } from '@jupyterlab/ui-components';
import type { CSSProperties, ReactElement } from 'react';

/** Above this the cells would be narrower than their gaps: one bar is drawn. */
const MOST_CELLS = 60;

export interface SegmentedProgressProps {
  /** What is counted, for those who cannot see it. */
  readonly label: string;
  /** Cells that are done. */
  readonly done: number;
  readonly total: number;
  /** Part of the current cell that is done, 0 to 1. */
  readonly fraction?: number;
}

/** Counted work: one cell for each iteration, the current one filled in part. */
export function SegmentedProgress({
  label,
  done,
  total,
  fraction = 0,
}: SegmentedProgressProps): ReactElement {
  const cells = total <= MOST_CELLS ? total : 1;
  const position = Math.min(done + fraction, total) * (cells / Math.max(total, 1));
  return (
    <div
      className="dfl-SegmentedProgress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      {Array.from({ length: cells }, (_, cell) => {
        const filled = Math.min(Math.max(position - cell, 0), 1);
        return (
          <span
            key={cell}
            className={classes('dfl-SegmentedProgress-cell', filled === 1 && 'dfl-mod-done')}
            style={{ '--dfl-filled': filled } as CSSProperties}
          />
        );
      })}
    </div>
  );
}
