import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { formatInteger, useTranslation } from '../../../../components/index.ts';
import type { PagePlace } from '../../../../viewers/raster/raster-data.ts';
import type { FrameBox, FramePoints } from '../../../../components/points/frame-choice.ts';
import { FrameSlider } from '../../../../components/points/frame-slider.tsx';
import { useSize } from '../../../../components/use-size.ts';
import { paintScatter } from '../../../../components/points/paint-scatter.ts';
import { PointAxes } from '../../../../components/points/point-axes.tsx';
import { pointPlane } from '../../../../components/points/point-plane.ts';
import { useBox } from '../../../../components/points/use-box.ts';

const MARGIN = { left: 52, right: 10, top: 22, bottom: 34 } as const;

/** Between the points at the ends and the edge, pixels. */
const PAD = 4;

/** A frame is pointed at from within so many pixels. */
const REACH = 8;

export interface ScatterPlotProps {
  readonly points: FramePoints;
  readonly names: readonly [across: string, up: string];
  readonly box: FrameBox | undefined;
  readonly pointed: number | undefined;
  /** Frames that are chosen, by whatever; the others fade. */
  readonly chosen: readonly number[] | undefined;
  readonly onPoint: (frame: number | undefined, at: PagePlace) => void;
  readonly onPick: (frame: number) => void;
  readonly onChoose: (box: FrameBox | undefined) => void;
  /** A frame is to be chosen too, or no longer. */
  readonly onToggle: (frame: number) => void;
}

/** Frames as points: hovering names one, a click picks it, a drag chooses what is in a box; keys do so one by one. */
export function ScatterPlot(props: ScatterPlotProps): ReactElement {
  const { points, names, box, pointed, chosen, onPoint, onPick, onChoose, onToggle } = props;
  const trans = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useSize(body);
  const room = useMemo(() => ({ width, height, margin: MARGIN, pad: PAD }), [width, height]);
  const plane = useMemo(() => pointPlane(points, room), [points, room]);
  useEffect(() => {
    const node = canvas.current;
    if (node !== null && width > 0) {
      const ratio = Math.min(2, devicePixelRatio);
      node.width = Math.round(plane.width * ratio);
      node.height = Math.round(plane.height * ratio);
      const place = {
        across: (x: number): number => (plane.across(x) - MARGIN.left) * ratio,
        up: (y: number): number => (plane.up(y) - MARGIN.top) * ratio,
      };
      paintScatter(node, points, place, { colour: colourOf(node), chosen });
    }
  }, [points, plane, width, chosen]);
  const { handlers } = useBox({
    plane,
    points,
    reach: REACH,
    onPoint,
    onPick,
    onDrag: onChoose,
  });
  const pointAt = (frame: number | undefined): void => {
    const { left, top } = body.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    onPoint(frame, {
      clientX: left + (frame === undefined ? 0 : plane.across(points.x[frame])),
      clientY: top + (frame === undefined ? 0 : plane.up(points.y[frame])),
    });
  };
  return (
    <div ref={body} className="dfl-ScatterPlot">
      <div
        className="dfl-ScatterPlot-picture"
        role="img"
        aria-label={trans.__(
          '%1 over %2 of %3 frames',
          names[1],
          names[0],
          formatInteger(points.x.length),
        )}
        {...handlers}
      >
        <canvas
          ref={canvas}
          style={{ left: MARGIN.left, top: MARGIN.top, width: plane.width, height: plane.height }}
        />
        <svg width={width} height={height} aria-hidden="true">
          <PointAxes plane={plane} room={room} />
          <text x={4} y={14}>
            {names[1]}
          </text>
          <text x={MARGIN.left} y={height - 4}>
            {names[0]}
          </text>
          {pointed !== undefined && Number.isFinite(points.x[pointed]) && (
            <>
              <circle cx={plane.across(points.x[pointed])} cy={plane.up(points.y[pointed])} r={5} />
              <text x={width - MARGIN.right} y={height - 4} textAnchor="end">
                {trans.__('Frame %1', formatInteger(pointed))}
              </text>
            </>
          )}
          {box && (
            <rect
              x={Math.min(plane.across(box.x[0]), plane.across(box.x[1]))}
              y={Math.min(plane.up(box.y[0]), plane.up(box.y[1]))}
              width={Math.abs(plane.across(box.x[1]) - plane.across(box.x[0]))}
              height={Math.abs(plane.up(box.y[1]) - plane.up(box.y[0]))}
            />
          )}
        </svg>
      </div>
      <FrameSlider
        points={points}
        names={names}
        pointed={pointed}
        isChosen={pointed !== undefined && chosen?.includes(pointed) === true}
        onPoint={pointAt}
        onPick={onPick}
        onToggle={onToggle}
      />
    </div>
  );
}

/** The text colour of the node, as the theme has it. */
function colourOf(node: Element): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(node).color.match(/[\d.]+/g) ?? []).map(
    Number,
  );
  return [red, green, blue];
}
