import type { ReactElement } from 'react';
import { formatSignificant } from '../../../components/index.ts';
import { chartLine, rangeOf } from '../model/chart-line.ts';

/** One curve. */
export interface OverlayLine {
  readonly name: string;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

const WIDTH = 360;
const HEIGHT = 90;

/** The curves of two runs over one another; the first in the accent, the second dashed. */
export function OverlayChart({
  title,
  axis,
  lines,
}: {
  readonly title: string;
  /** What runs from left to right, with its unit. */
  readonly axis: string;
  readonly lines: readonly OverlayLine[];
}): ReactElement {
  const x = rangeOf(...lines.map(({ xs }) => xs));
  const y = rangeOf(...lines.map(({ ys }) => ys));
  const frame = { width: WIDTH, height: HEIGHT, x, y };
  const last = (ys: readonly number[]): string => {
    const value = ys.findLast(Number.isFinite);
    return value === undefined ? '–' : formatSignificant(value, 4);
  };
  const summary = lines.map(({ name, ys }) => `${name} ${last(ys)}`).join(' · ');
  return (
    <figure className="dfl-OverlayChart">
      <figcaption>
        <strong>{title}</strong> <span className="dfl-secondary">{summary}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}: ${summary}`}
      >
        {lines.map(({ name, xs, ys }, i) => (
          <polyline
            key={`${i} ${name}`}
            className={i === 0 ? 'dfl-mod-first' : 'dfl-mod-second'}
            points={chartLine(xs, ys, frame)}
          />
        ))}
      </svg>
      <div className="dfl-OverlayChart-axis dfl-caption">
        <span>{formatSignificant(x[0], 3)}</span>
        <span>{axis}</span>
        <span>{formatSignificant(x[1], 3)}</span>
      </div>
    </figure>
  );
}
