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
  /** What runs from left to right in whole numbers, with its unit. */
  readonly axis: string;
  readonly lines: readonly OverlayLine[];
}): ReactElement {
  const x = rangeOf(...lines.map(({ xs }) => xs));
  const y = rangeOf(...lines.map(({ ys }) => ys));
  const frame = { width: WIDTH, height: HEIGHT, x, y };
  const summary = lines.map(({ name, ys }) => `${name} ${lastText(ys)}`).join(' · ');
  return (
    <figure className="dfl-OverlayChart">
      <figcaption>
        <strong>{title}</strong>
        <ul>
          {lines.map(({ name, ys }, i) => (
            <li key={`${i} ${name}`}>
              <svg width={20} height={8} aria-hidden="true">
                <polyline className={lineClass(i)} points="0,4 20,4" />
              </svg>
              <span className="dfl-secondary">{name}</span> {lastText(ys)}
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="dfl-OverlayChart-values dfl-caption">
        <span>{formatSignificant(y[1], 3)}</span>
        <span>{formatSignificant(y[0], 3)}</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}: ${summary}`}
      >
        {lines.map(({ name, xs, ys }, i) => (
          <polyline
            key={`${i} ${name}`}
            className={lineClass(i)}
            points={chartLine(xs, ys, frame)}
          />
        ))}
      </svg>
      <div className="dfl-OverlayChart-axis dfl-caption">
        <span>{x[0]}</span>
        <span>{axis}</span>
        <span>{x[1]}</span>
      </div>
    </figure>
  );
}

function lineClass(index: number): string {
  return index === 0 ? 'dfl-mod-first' : 'dfl-mod-second';
}

function lastText(ys: readonly number[]): string {
  const value = ys.findLast(Number.isFinite);
  return value === undefined ? '–' : formatSignificant(value, 4);
}
