import { useId, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import type { ChartScale } from '../viewers/charts/chart-data.ts';
import { tickText } from '../viewers/charts/tick-text.ts';
import { readableTicks, valueAxis, type ValueAxis } from '../viewers/charts/value-axis.ts';
import { useTranslation } from './translation.tsx';
import { useWidth } from './use-width.ts';

const HEIGHT = 132;
const MARGIN = { left: 44, right: 8, top: 6, bottom: 18 } as const;

export interface HorizontalAxis {
  /** With its unit. */
  readonly name: string;
  readonly format: (value: number) => string;
}

export interface CurveChartProps {
  readonly name: string;
  readonly caption: string;
  /** By ascending x. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly horizontal: HorizontalAxis;
  readonly vertical: {
    readonly scale: ChartScale;
    /** Where it is not to follow the values. */
    readonly range?: readonly [number, number];
    readonly format: (value: number) => string;
  };
  /** A value that is marked by a line across. */
  readonly reference?: number;
  /** A place on the horizontal axis that is marked. */
  readonly mark?: number | undefined;
}

/** One curve, read by the pointer; the last value where it points nowhere. */
export function CurveChart(props: CurveChartProps): ReactElement {
  const { name, caption, points, horizontal, vertical, reference, mark } = props;
  const trans = useTranslation();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const [pointed, setPointed] = useState<number>();
  const drawn = points.filter(([, y]) => Number.isFinite(y) && (vertical.scale !== 'log' || y > 0));
  const chosen = drawn.at(Math.min(pointed ?? drawn.length - 1, drawn.length - 1));
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const last = Math.max(...drawn.map(([x]) => x), Number.MIN_VALUE);
  const across = (x: number): number => MARGIN.left + ((right - MARGIN.left) * x) / last;
  const axis = axisOf(
    drawn.map(([, y]) => y),
    vertical,
  );
  const room = HEIGHT - MARGIN.top - MARGIN.bottom;
  const up = (y: number): number => {
    const [low, high] = axis.range;
    return MARGIN.top + room * (1 - (axis.project(y) - low) / (high - low));
  };
  // Where nothing can be drawn, no number says where it would be.
  const isEmpty = drawn.length === 0;
  const ticks = isEmpty ? [] : readableTicks(axis, room);
  const labels = tickText(ticks);
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent): void => {
    const x = clientX - currentTarget.getBoundingClientRect().left;
    setPointed(nearest(drawn, across, x));
  };
  return (
    <figure className="dfl-CurveChart" aria-labelledby={id}>
      <figcaption id={id}>
        <span>{name}</span>
        {chosen && (
          <span className="dfl-CurveChart-value">
            {trans.__('%1 at %2', vertical.format(chosen[1]), horizontal.format(chosen[0]))}
          </span>
        )}
        <span className="dfl-caption">{caption}</span>
      </figcaption>
      <div ref={body}>
        <svg
          width={width}
          height={HEIGHT}
          aria-hidden="true"
          onPointerMove={onPointerMove}
          onPointerLeave={() => {
            setPointed(undefined);
          }}
        >
          {ticks.map((tick, i) => (
            <g key={tick}>
              <line
                className="dfl-CurveChart-grid"
                x1={MARGIN.left}
                x2={right}
                y1={up(tick)}
                y2={up(tick)}
              />
              <text x={MARGIN.left - 6} y={up(tick)} dy="0.35em" textAnchor="end">
                {labels[i]}
              </text>
            </g>
          ))}
          {reference !== undefined && !isEmpty && (
            <line
              className="dfl-CurveChart-reference"
              x1={MARGIN.left}
              x2={right}
              y1={up(reference)}
              y2={up(reference)}
            />
          )}
          {mark !== undefined && !isEmpty && (
            <line
              className="dfl-CurveChart-mark"
              x1={across(mark)}
              x2={across(mark)}
              y1={MARGIN.top}
              y2={MARGIN.top + room}
            />
          )}
          <polyline points={drawn.map(([x, y]) => `${across(x)},${up(y)}`).join(' ')} />
          {chosen && <circle cx={across(chosen[0])} cy={up(chosen[1])} r={3} />}
          <text x={MARGIN.left} y={HEIGHT - 4}>
            {!isEmpty && 0}
          </text>
          <text x={(MARGIN.left + right) / 2} y={HEIGHT - 4} textAnchor="middle">
            {horizontal.name}
          </text>
          <text x={right} y={HEIGHT - 4} textAnchor="end">
            {!isEmpty && horizontal.format(last)}
          </text>
        </svg>
      </div>
    </figure>
  );
}

function axisOf(
  values: readonly number[],
  { scale, range }: CurveChartProps['vertical'],
): ValueAxis {
  if (range === undefined) {
    return valueAxis(values, scale);
  }
  return { ...valueAxis(range, 'linear'), range };
}

/** Number of the point that is nearest to `x` pixels. */
function nearest(
  points: CurveChartProps['points'],
  across: (x: number) => number,
  x: number,
): number {
  let best = 0;
  points.forEach(([place], i) => {
    if (Math.abs(across(place) - x) < Math.abs(across(points[best][0]) - x)) {
      best = i;
    }
  });
  return best;
}
