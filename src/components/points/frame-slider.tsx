import type { KeyboardEvent, ReactElement } from 'react';
import { formatInteger, formatSignificant, useTranslation } from '../index.ts';
import type { FramePoints } from './frame-choice.ts';
import { nextFrame } from './next-frame.ts';

/** Frames that an arrow goes through with Shift. */
const MANY = 10;

/** Which value arrows follow. */
const MOVES: Readonly<Partial<Record<string, { along: 'x' | 'y'; step: number }>>> = {
  ArrowLeft: { along: 'x', step: -1 },
  ArrowRight: { along: 'x', step: 1 },
  ArrowDown: { along: 'y', step: -1 },
  ArrowUp: { along: 'y', step: 1 },
};

export interface FrameSliderProps {
  readonly points: FramePoints;
  readonly names: readonly [across: string, up: string];
  readonly pointed: number | undefined;
  readonly isChosen: boolean;
  readonly onPoint: (frame: number | undefined) => void;
  readonly onPick: (frame: number) => void;
  readonly onToggle: (frame: number) => void;
  /** Takes the keys that mean nothing here. */
  readonly onOtherKey?: (event: KeyboardEvent) => void;
}

/** The keyboard's way through a plot: goes from frame to frame in the order of either value, and reads them out. */
export function FrameSlider(props: FrameSliderProps): ReactElement {
  const { points, names, pointed, isChosen, onPoint, onPick, onToggle, onOtherKey } = props;
  const trans = useTranslation();
  const onKey = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move !== undefined) {
      const step = move.step * (event.shiftKey ? MANY : 1);
      onPoint(nextFrame(points, move.along, pointed, step));
    } else if (pointed === undefined) {
      onOtherKey?.(event);
      return;
    } else if (event.key === 'Enter') {
      onPick(pointed);
    } else if (event.key === ' ') {
      onToggle(pointed);
    } else if (event.key === 'Escape') {
      onPoint(undefined);
    } else {
      onOtherKey?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const text =
    pointed === undefined || !Number.isFinite(points.x[pointed])
      ? trans.__('No frame; arrow keys go from one to the next')
      : [
          trans.__('Frame %1', formatInteger(pointed)),
          `${names[0]} ${formatSignificant(points.x[pointed], 4)}`,
          `${names[1]} ${formatSignificant(points.y[pointed], 4)}`,
          ...(isChosen ? [trans.__('chosen')] : []),
        ].join(', ');
  return (
    <div
      className="dfl-ScatterPlot-slider"
      role="slider"
      tabIndex={0}
      aria-label={trans.__('Frame that is pointed at: Enter opens it, Space chooses it')}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, points.x.length - 1)}
      aria-valuenow={pointed ?? 0}
      aria-valuetext={text}
      onKeyDown={onKey}
      onBlur={() => {
        onPoint(undefined);
      }}
    />
  );
}
