import { useRef, useState, type PointerEvent } from 'react';
import { frameNear, type FramePoints } from '../../../components/points/frame-choice.ts';
import type { PointPlane } from '../../../components/points/point-plane.ts';
import { framesInLasso, type PlotPlace } from '../model/lasso.ts';

/** A press that moves less is a click, pixels. */
const CLICK = 4;

/** A frame is meant from within so many pixels. */
const REACH = 10;

/** A line drawn by hand, or a rectangle. */
export type LassoKind = 'lasso' | 'box';

export interface LassoOptions {
  readonly kind: LassoKind;
  readonly plane: PointPlane;
  readonly points: FramePoints;
  readonly onPoint: (frame: number | undefined) => void;
  readonly onPick: (frame: number) => void;
  /** @param isMore what is chosen already stays so. */
  readonly onChoose: (frames: number[], isMore: boolean) => void;
}

export interface Lasso {
  /** What is being drawn, pixels. */
  readonly line: readonly PlotPlace[] | undefined;
  readonly handlers: Readonly<
    Record<
      'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onPointerLeave',
      (event: PointerEvent) => void
    >
  >;
}

/** What the pointer does to a plot of frames: names one, picks one with a click, draws around many. */
export function useLasso(options: LassoOptions): Lasso {
  const { kind, plane, points, onPoint, onPick, onChoose } = options;
  const [path, setPath] = useState<readonly PlotPlace[]>();
  // The pointer may move several times before the next picture, and none of them may be lost.
  const drawn = useRef<readonly PlotPlace[]>();
  const draw = (places: readonly PlotPlace[] | undefined): void => {
    drawn.current = places;
    setPath(places);
  };
  const at = ({ clientX, clientY, currentTarget }: PointerEvent): PlotPlace => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const frameAt = ([left, top]: PlotPlace): number | undefined =>
    frameNear(points, plane.valueAt(left, top), plane.perPixel, REACH);
  const end = (): void => {
    draw(undefined);
  };
  return {
    line: lineOf(path, kind),
    handlers: {
      onPointerDown: (event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw([at(event)]);
        }
      },
      onPointerMove: (event) => {
        const place = at(event);
        const { current } = drawn;
        if (current === undefined) {
          onPoint(frameAt(place));
        } else if (current.length > 1 || distance(current[0], place) >= CLICK) {
          draw([...current, place]);
        }
      },
      onPointerUp: (event) => {
        const line = lineOf(drawn.current, kind);
        if (line !== undefined) {
          const corners = line.map(([left, top]) => plane.valueAt(left, top));
          onChoose(framesInLasso(points, corners), event.shiftKey);
        } else if (drawn.current !== undefined) {
          const frame = frameAt(at(event));
          if (frame !== undefined) {
            onPick(frame);
          }
        }
        end();
      },
      onPointerCancel: end,
      onPointerLeave: () => {
        onPoint(undefined);
      },
    },
  };
}

/** What is drawn around; undefined for what may still be a click. */
function lineOf(
  path: readonly PlotPlace[] | undefined,
  kind: LassoKind,
): readonly PlotPlace[] | undefined {
  if (path === undefined || path.length < 2) {
    return undefined;
  }
  return kind === 'box' ? cornersOf(path) : path;
}

/** The rectangle between the first place and the last. */
function cornersOf(path: readonly PlotPlace[]): PlotPlace[] {
  const [[left, top], [right, bottom]] = [path[0], path[path.length - 1]];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function distance([x, y]: PlotPlace, [otherX, otherY]: PlotPlace): number {
  return Math.hypot(x - otherX, y - otherY);
}
