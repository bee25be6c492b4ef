import { useId, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import { tickText } from '../viewers/charts/tick-text.ts';
import { CoveredPart, HorizontalTicks, type HorizontalAxis } from './curve-axis.tsx';
import {
  CURVE_HEIGHT,
  curvePlane,
  nearestPoint,
  type CurvePoint,
  type VerticalAxis,
} from './curve-plane.ts';
import { useTranslation } from './translation.tsx';
import { useWidth } from './use-width.ts';

export interface CurveChartProps {
  /** Empty where the chart stands under its name already. */
  readonly name: string;
  readonly caption: string;
  /** By ascending x; where y is not a number the curve has a gap. */
  readonly points: readonly CurvePoint[];
  readonly horizontal: HorizontalAxis;
  readonly vertical: VerticalAxis;
  /** A value that is marked by a line across. */
  readonly reference?: number;
  /** A place on the horizontal axis that is marked. */
  readonly mark?: number | undefined;
  /** Where something else than the pointer points; null nowhere, and then no value is told. */
  readonly at?: number | null;
}

/** One curve, read by the pointer; where it points nowhere at `at`, or else at the last value. */
export function CurveChart(props: CurveChartProps): ReactElement {
  const { name, caption, points, horizontal, vertical, reference, mark, at } = props;
  const trans = useTranslation();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const [pointed, setPointed] = useState<number>();
  const plane = curvePlane(points, vertical, width);
  const { drawn, left, right, top, bottom, across, up } = plane;
  // Where nothing can be drawn, no number says where it would be.
  const isEmpty = drawn.length === 0;
  const nearest = at === undefined || at === null ? undefined : nearestPoint(points, at);
  const isBeyond = nearest === undefined || nearest[0] > plane.last;
  const marked = isBeyond ? undefined : Math.min(at ?? 0, plane.last);
  const resting = at === undefined ? drawn.at(-1) : isBeyond ? undefined : nearest;
  const read = pointed === undefined ? resting : nearestPoint(drawn, pointed);
  const chosen = read && Number.isFinite(read[1]) ? read : undefined;
  const labels = tickText(plane.ticks);
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent): void => {
    const x = clientX - currentTarget.getBoundingClientRect().left;
    setPointed(((x - left) / (right - left)) * plane.last);
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
          height={CURVE_HEIGHT}
          aria-hidden="true"
          onPointerMove={onPointerMove}
          onPointerLeave={() => {
            setPointed(undefined);
          }}
        >
          {horizontal.covered && !isEmpty && (
            <CoveredPart covered={horizontal.covered} plane={plane} />
          )}
          {plane.ticks.map((tick, i) => (
            <g key={tick}>
              <line
                className="dfl-CurveChart-grid"
                x1={left}
                x2={right}
                y1={up(tick)}
                y2={up(tick)}
              />
              <text x={left - 6} y={up(tick)} dy="0.35em" textAnchor="end">
                {labels[i]}
              </text>
            </g>
          ))}
          {reference !== undefined && !isEmpty && (
            <line
              className="dfl-CurveChart-reference"
              x1={left}
              x2={right}
              y1={up(reference)}
              y2={up(reference)}
            />
          )}
          {mark !== undefined && !isEmpty && (
            <VerticalLine className="dfl-CurveChart-mark" x={across(mark)} {...{ top, bottom }} />
          )}
          {marked !== undefined && !isEmpty && (
            <VerticalLine className="dfl-CurveChart-at" x={across(marked)} {...{ top, bottom }} />
          )}
          {plane.parts.map((part) => (
            <polyline
              key={part[0][0]}
              // A point alone would not be drawn.
              points={[part[0], ...part].map(([x, y]) => `${across(x)},${up(y)}`).join(' ')}
            />
          ))}
          {chosen && <circle cx={across(chosen[0])} cy={up(chosen[1])} r={3} />}
          <HorizontalTicks axis={horizontal} plane={plane} />
        </svg>
      </div>
    </figure>
  );
}

function VerticalLine({
  className,
  x,
  top,
  bottom,
}: {
  readonly className: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}): ReactElement {
  return <line className={className} x1={x} x2={x} y1={top} y2={bottom} />;
}
