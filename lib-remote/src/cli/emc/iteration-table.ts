import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import { formatExponential } from '@damselfly/compute/io/text/c-format.ts';

/** The head of the table that a run prints, aligned with `iterationRow`. */
export const iterationHeader = row(
  'iter',
  'seconds',
  'rms_change',
  'info_rate',
  'log-likelihood',
  'beta',
  'merged',
);

/**
 * One line of the table: the figures of EMC.log and how many rotations, of all modes, went into the models; with
 * adaptive rotations also the risk of that.
 */
export function iterationRow({ number, metrics, timings }: Iteration): string {
  const { missedFrames } = metrics;
  const risk =
    missedFrames === undefined
      ? ''
      : `  up to ${(100 * missedFrames).toFixed(1)} % of frames missed`;
  const figures = row(
    String(number),
    timings.total.toFixed(2),
    formatExponential(metrics.rmsChange, 4),
    metrics.information.toFixed(6),
    formatExponential(metrics.logLikelihood, 6),
    metrics.beta.toFixed(6),
    `${metrics.mergedRotations}/${metrics.triedRotations}`,
  );
  return figures + risk;
}

function row(...cells: readonly string[]): string {
  const widths = [5, 9, 12, 11, 16, 10, 15];
  return cells.map((cell, column) => cell.padStart(widths[column])).join('');
}
