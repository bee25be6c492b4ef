import type { ReactElement } from 'react';
import { CURVE_HEIGHT, type CurvePlane } from './curve-plane.ts';

/** Between the middles of labels, CSS pixels: nearer ones would touch. */
const LABEL_DISTANCE = 38;

export interface HorizontalAxis {
  /** With its unit. */
  readonly name: string;
  readonly format: (value: number) => string;
  /** What stands at the axis instead of its name and its ends; of those that touch, the farther out. */
  readonly ticks?: readonly AxisTick[];
  /** A part from 0 on that has no values, and why. */
  readonly covered?: { readonly to: number; readonly name: string } | undefined;
}

export interface AxisTick {
  readonly x: number;
  readonly text: string;
}

/** What stands below a curve. */
export function HorizontalTicks({
  axis: { name, format, ticks },
  plane,
}: {
  readonly axis: HorizontalAxis;
  readonly plane: CurvePlane;
}): ReactElement {
  const { drawn, left, right, last, bottom, across } = plane;
  const isEmpty = drawn.length === 0;
  const y = CURVE_HEIGHT - 4;
  if (ticks === undefined) {
    return (
      <>
        <text x={left} y={y}>
          {!isEmpty && 0}
        </text>
        <text x={(left + right) / 2} y={y} textAnchor="middle">
          {name}
        </text>
        <text x={right} y={y} textAnchor="end">
          {!isEmpty && format(last)}
        </text>
      </>
    );
  }
  const within = isEmpty ? [] : ticks.filter(({ x }) => x <= last);
  return (
    <>
      {withRoom(within, across).map(({ x, text }) => (
        <g key={x}>
          <line
            className="dfl-CurveChart-tick"
            x1={across(x)}
            x2={across(x)}
            y1={bottom}
            y2={bottom + 3}
          />
          {/* The middle of a label at the end would lie where half of it is cut off. */}
          <text x={Math.min(across(x), right - LABEL_DISTANCE / 2)} y={y} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

/** The part without values, with its name. */
export function CoveredPart({
  covered: { to, name },
  plane: { left, right, top, bottom, last, across },
}: {
  readonly covered: NonNullable<HorizontalAxis['covered']>;
  readonly plane: CurvePlane;
}): ReactElement {
  const end = Math.min(right, across(Math.min(to, last)));
  return (
    <>
      <rect
        className="dfl-CurveChart-covered"
        x={left}
        y={top}
        width={end - left}
        height={bottom - top}
      />
      {/* Below the beginning of the curve, which is mostly its highest part. */}
      <text x={left + 4} y={bottom - 4}>
        {name}
      </text>
    </>
  );
}

function withRoom(ticks: readonly AxisTick[], across: (x: number) => number): AxisTick[] {
  let free = Infinity;
  return ticks
    .toSorted((a, b) => b.x - a.x)
    .filter(({ x }) => {
      const hasRoom = across(x) <= free;
      free = hasRoom ? across(x) - LABEL_DISTANCE : free;
      return hasRoom;
    });
}
