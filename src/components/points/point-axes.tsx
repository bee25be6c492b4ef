import type { ReactElement } from 'react';
import { tickText } from '../../viewers/charts/tick-text.ts';
import type { PlotRoom, PointPlane } from './point-plane.ts';

/** A label so near to the left end would stand below those of the other axis, pixels. */
const NEAR = 12;

/** Lines and values of a plot of points. */
export function PointAxes({
  plane,
  room: { width, height, margin },
}: {
  readonly plane: PointPlane;
  readonly room: Pick<PlotRoom, 'width' | 'height' | 'margin'>;
}): ReactElement {
  const labels = tickText(plane.ticks);
  const acrossLabels = tickText(plane.acrossTicks);
  return (
    <>
      {plane.ticks.map((tick, i) => (
        <g key={tick}>
          <line
            x1={margin.left}
            x2={width - margin.right}
            y1={plane.up(tick)}
            y2={plane.up(tick)}
          />
          <text x={margin.left - 6} y={plane.up(tick)} dy="0.35em" textAnchor="end">
            {labels[i]}
          </text>
        </g>
      ))}
      {plane.acrossTicks.map((tick, i) => (
        <text
          key={tick}
          x={plane.across(tick)}
          y={height - margin.bottom + 14}
          textAnchor={plane.across(tick) < margin.left + NEAR ? 'start' : 'middle'}
        >
          {acrossLabels[i]}
        </text>
      ))}
    </>
  );
}
