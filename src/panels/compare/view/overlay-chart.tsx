import type { ReactElement } from 'react';
import { formatInteger, formatSignificant } from '../../../components/index.ts';
import type { ChartScale } from '../../../viewers/charts/chart-data.ts';
import { tickText } from '../../../viewers/charts/tick-text.ts';
import { readableTicks, valueAxis } from '../../../viewers/charts/value-axis.ts';
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
  scale = 'linear',
  lines,
}: {
  readonly title: string;
  /** What runs from left to right, with its unit. */
  readonly axis: string;
  readonly scale?: ChartScale | undefined;
  readonly lines: readonly OverlayLine[];
}): ReactElement {
  const x = rangeOf(...lines.map(({ xs }) => xs));
  const values = valueAxis(
    lines.flatMap(({ ys }) => ys),
    scale,
  );
  const { project, range: y } = values;
  const frame = { width: WIDTH, height: HEIGHT, x, y };
  const ticks = readableTicks(values, HEIGHT);
  const texts = tickText(ticks);
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
        {ticks.map((tick, i) => (
          <span key={tick} style={{ bottom: `${(100 * (project(tick) - y[0])) / (y[1] - y[0])}%` }}>
            {texts[i]}
          </span>
        ))}
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
            points={chartLine(xs, ys.map(project), frame)}
          />
        ))}
      </svg>
      <div className="dfl-OverlayChart-axis dfl-caption">
        <span>{endText(x[0])}</span>
        <span>{axis}</span>
        <span>{endText(x[1])}</span>
      </div>
    </figure>
  );
}

/** Iterations are whole, q is not. */
function endText(value: number): string {
  return Number.isInteger(value) ? formatInteger(value) : formatSignificant(value, 3);
}

function lineClass(index: number): string {
  return index === 0 ? 'dfl-mod-first' : 'dfl-mod-second';
}

function lastText(ys: readonly number[]): string {
  const value = ys.findLast(Number.isFinite);
  return value === undefined ? '–' : formatSignificant(value, 4);
}
