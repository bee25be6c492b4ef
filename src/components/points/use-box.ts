import { useState, type PointerEvent } from 'react';
import { choiceKind, type ChoiceKind } from '../../viewers/classes/chosen-after.ts';
import { ascendingBox, frameNear, type FrameBox, type FramePoints } from './frame-choice.ts';
import type { PointPlane } from './point-plane.ts';

/** A press that moves less is a click, pixels. */
const CLICK = 4;

type Place = readonly [left: number, top: number];

export interface BoxOptions {
  readonly plane: PointPlane;
  readonly points: FramePoints;
  /** A point is meant from within so many pixels. */
  readonly reach: number;
  /** A point, by its place among them, is pointed at; undefined: none is. */
  readonly onPoint: (at: number | undefined, event: PointerEvent) => void;
  readonly onPick: (at: number, kind: ChoiceKind) => void;
  /** While a box is drawn: as far as it is. */
  readonly onDrag?: (area: FrameBox) => void;
  /** A box has been drawn. @param isMore what is chosen already stays so. */
  readonly onBox?: (area: FrameBox, isMore: boolean) => void;
}

export interface Box {
  /** What is being drawn, pixels. */
  readonly area:
    | {
        readonly left: number;
        readonly top: number;
        readonly width: number;
        readonly height: number;
      }
    | undefined;
  readonly handlers: Readonly<
    Record<
      'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onPointerLeave',
      (event: PointerEvent) => void
    >
  >;
}

/** What the pointer does to a plot of points: names one, picks one with a click, draws a box by dragging. */
export function useBox({ plane, points, reach, onPoint, onPick, onDrag, onBox }: BoxOptions): Box {
  const [pressed, setPressed] = useState<Place>();
  const [moved, setMoved] = useState<Place>();
  const at = ({ clientX, clientY, currentTarget }: PointerEvent): Place => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const pointAt = (place: Place): number | undefined =>
    frameNear(points, plane.valueAt(...place), plane.perPixel, reach);
  const between = (from: Place, to: Place): FrameBox => {
    const [fromX, fromY] = plane.valueAt(...from);
    const [toX, toY] = plane.valueAt(...to);
    return ascendingBox({ x: [fromX, toX], y: [fromY, toY] });
  };
  const end = (): void => {
    setPressed(undefined);
    setMoved(undefined);
  };
  return {
    area: pressed &&
      moved && {
        left: Math.min(pressed[0], moved[0]),
        top: Math.min(pressed[1], moved[1]),
        width: Math.abs(moved[0] - pressed[0]),
        height: Math.abs(moved[1] - pressed[1]),
      },
    handlers: {
      onPointerDown: (event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          setPressed(at(event));
        }
      },
      onPointerMove: (event) => {
        const place = at(event);
        if (pressed && (moved ?? distance(pressed, place) >= CLICK)) {
          setMoved(place);
          onDrag?.(between(pressed, place));
        } else {
          onPoint(pointAt(place), event);
        }
      },
      onPointerUp: (event) => {
        const place = at(event);
        if (pressed && moved) {
          onBox?.(between(pressed, place), choiceKind(event) !== 'alone');
        } else if (pressed) {
          const point = pointAt(place);
          if (point !== undefined) {
            onPick(point, choiceKind(event));
          }
        }
        end();
      },
      onPointerCancel: end,
      onPointerLeave: (event) => {
        onPoint(undefined, event);
      },
    },
  };
}

function distance([x, y]: Place, [otherX, otherY]: Place): number {
  return Math.hypot(x - otherX, y - otherY);
}
