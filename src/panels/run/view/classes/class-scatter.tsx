import type { CommonLines } from '@damselfly/compute/classes/common-lines.ts';
import { classes as classNames } from '@jupyterlab/ui-components';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { formatPercent, formatSignificant, useTranslation } from '../../../../components/index.ts';
import type { ChoiceKind } from '../../../../viewers/classes/chosen-after.ts';
import type { ClassesData } from '../../../../viewers/classes/classes-data.ts';
import { framesIn, type FrameBox } from '../../../../components/points/frame-choice.ts';
import { nextFrame } from '../../../../components/points/next-frame.ts';
import { pointColours } from '../../model/point-colours.ts';
import { labelsWithRoom } from '../../model/point-labels.ts';
import { PointAxes } from '../../../../components/points/point-axes.tsx';
import { pointPlane } from '../../../../components/points/point-plane.ts';
import { useRun } from '../run-context.tsx';
import { useSize } from '../../../../components/use-size.ts';
import { ClassCard } from './class-card.tsx';
import { PointLegend } from './point-legend.tsx';
import { useBox } from '../../../../components/points/use-box.ts';

const MARGIN = { left: 68, right: 28, top: 10, bottom: 38 } as const;
const PAD = 12;

/** A class is pointed at from within so many pixels. */
const REACH = 12;

/** Width of a digit of a label, pixels. */
const DIGIT = 7;

/** Which value arrows follow, as in the scatter of frames. */
const MOVES: Readonly<Partial<Record<string, { along: 'x' | 'y'; step: number }>>> = {
  ArrowLeft: { along: 'x', step: -1 },
  ArrowRight: { along: 'x', step: 1 },
  ArrowDown: { along: 'y', step: -1 },
  ArrowUp: { along: 'y', step: 1 },
};

/** Classes by the first two components of their common lines: chosen as in the grid, or by a box. */
export function ClassScatter({
  data,
  lines,
  isOld,
}: {
  readonly data: ClassesData;
  readonly lines: CommonLines;
  /** Other classes are being compared, or could not be. */
  readonly isOld: boolean;
}): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const body = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(body);
  const [pointed, setPointed] = useState<number>();
  const [current, setCurrent] = useState(0);
  const { numbers, scores, explained } = lines;
  const { classes, commonLines } = model.view;
  const points = useMemo(() => ({ x: scores[0], y: scores[1] }), [scores]);
  const room = useMemo(() => ({ width, height, margin: MARGIN, pad: PAD }), [width, height]);
  const plane = useMemo(() => pointPlane(points, room), [points, room]);
  const painted = useMemo(
    () => pointColours(lines, commonLines.colour, data.occupancies),
    [lines, commonLines.colour, data.occupancies],
  );
  const chosen = classes.chosen.filter((number) => numbers.includes(number));
  const take = (next: readonly number[]): void => {
    model.setView({ classes: { ...classes, chosen: [...next] } });
  };
  const choose = (at: number, kind: ChoiceKind): void => {
    const number = numbers[at];
    const others = classes.chosen.filter((other) => other !== number);
    const isAdded = !classes.chosen.includes(number);
    take(kind === 'alone' ? [number] : isAdded ? [...others, number] : others);
  };
  const chooseBox = (area: FrameBox, isMore: boolean): void => {
    const inside = framesIn(points, area).map((at) => numbers[at]);
    take(isMore ? [...new Set([...classes.chosen, ...inside])] : inside);
  };
  const focus = (at: number): void => {
    setCurrent(at);
    body.current?.querySelectorAll<HTMLElement>('[role="option"]')[at]?.focus();
  };
  const box = useBox({
    plane,
    points,
    reach: REACH,
    onPoint: setPointed,
    onPick: (at, kind) => {
      choose(at, kind);
      focus(at);
    },
    onBox: chooseBox,
  });
  const reachable = Math.min(current, numbers.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    const isHeld = event.ctrlKey || event.metaKey;
    if (isHeld && event.key.toLowerCase() === 'a') {
      take(numbers);
    } else if (event.key === ' ') {
      choose(reachable, 'toggle');
    } else if (event.key === 'Escape') {
      take([]);
    } else if (move !== undefined) {
      const next = nextFrame(points, move.along, reachable, move.step) ?? reachable;
      focus(next);
      if (event.shiftKey) {
        take([...new Set([...classes.chosen, numbers[next]])]);
      } else if (!isHeld) {
        take([numbers[next]]);
      }
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const placed = numbers.map((number, at) => ({
    left: plane.across(points.x[at]),
    top: plane.up(points.y[at]),
    width: DIGIT * String(number).length,
    isFirst: chosen.includes(number),
  }));
  const isLabelled = labelsWithRoom(placed);
  const axisName = (component: number): string =>
    trans.__(
      'Component %1 · %2 of the variance',
      component + 1,
      formatPercent(explained[component], 1),
    );
  const shownAt = pointed === undefined || pointed >= numbers.length ? undefined : pointed;
  return (
    <div className={classNames('dfl-ClassScatter', isOld && 'dfl-mod-old')}>
      {painted && (
        <PointLegend painted={painted} colour={commonLines.colour} explained={explained} />
      )}
      <div
        ref={body}
        className="dfl-ClassScatter-plot"
        role="listbox"
        aria-multiselectable="true"
        aria-label={trans._n(
          '%1 class by its common lines',
          '%1 classes by their common lines: near each other where they share many',
          numbers.length,
        )}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        {...box.handlers}
      >
        <svg width={width} height={height} aria-hidden="true">
          <PointAxes plane={plane} room={room} />
          <text x={MARGIN.left} y={height - 6}>
            {axisName(0)}
          </text>
          <text transform={`rotate(-90) translate(${-(height - MARGIN.bottom)} 12)`}>
            {axisName(1)}
          </text>
          {box.area && (
            <rect
              x={box.area.left}
              y={box.area.top}
              width={box.area.width}
              height={box.area.height}
            />
          )}
        </svg>
        {numbers.map((number, at) => (
          <div
            key={number}
            role="option"
            aria-selected={chosen.includes(number)}
            aria-label={[
              trans.__('Class %1', number),
              ...[0, 1, 2].map((i) =>
                trans.__('component %1 %2', i + 1, formatSignificant(scores[i][at], 2)),
              ),
            ].join(', ')}
            tabIndex={at === reachable ? 0 : -1}
            className={classNames(
              'dfl-ClassScatter-point',
              chosen.length > 0 && !chosen.includes(number) && 'dfl-mod-faded',
            )}
            style={{
              left: placed[at].left,
              top: placed[at].top,
              ...(painted && { background: painted.colours[at] }),
            }}
            onFocus={() => {
              setCurrent(at);
              setPointed(at);
            }}
            onBlur={() => {
              setPointed(undefined);
            }}
          >
            {isLabelled[at] && <span aria-hidden="true">{number}</span>}
          </div>
        ))}
        {shownAt !== undefined && (
          <ClassCard
            data={data}
            number={numbers[shownAt]}
            left={placed[shownAt].left}
            top={placed[shownAt].top}
            room={{ width, height }}
          />
        )}
      </div>
    </div>
  );
}
