import { useEffect, useRef, useState, type ReactElement } from 'react';
import {
  formatFixed,
  formatInteger,
  NARROW_SPACE,
  useSignal,
  useTranslation,
} from '../../../../components/index.ts';
import { errorText } from '../../../../services/error-text.ts';
import { LatestWins } from '../../../latest-wins.ts';
import type { FrameView } from '../../model/run-frames.ts';
import { useRun } from '../run-context.tsx';
import { PatternCanvas } from '../../../frame/view/pattern-canvas.tsx';

/** The pointer rests so long before a frame is read, milliseconds. */
const REST = 80;

/** Distance from the pointer, and half of the width of a pattern beside a slice, pixels. */
const AWAY = 20;
const HALF_WIDTH = 140;

/** What is known of the frame that was asked for last. */
interface Peek {
  readonly frame: number;
  readonly view?: FrameView;
  readonly problem?: string;
}

/** The frame that is pointed at in any plot, small, beside the slice of the model that it fits best. */
export function FramePeek(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  useSignal(model.pointed.changed);
  const [peek, setPeek] = useState<Peek>();
  const asking = useRef<LatestWins<readonly [frame: number, iteration: number]>>();
  asking.current ??= new LatestWins(async ([frame, iteration]) => {
    try {
      setPeek({ frame, view: await model.frames.look(frame, iteration) });
    } catch (error) {
      setPeek({ frame, problem: errorText(error) });
    }
  });
  const { frame, at } = model.pointed.value ?? {};
  const { shown = 0 } = model;
  useEffect(() => {
    if (frame === undefined) {
      return undefined;
    }
    const timer = setTimeout(() => {
      asking.current?.ask([frame, shown]);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [frame, shown]);
  if (frame === undefined || at === undefined) {
    return null;
  }
  const { view, problem } = peek?.frame === frame ? peek : {};
  const match = view?.match;
  // Above or below the pointer: beside it is the model, in which the plane of the frame is to be seen.
  const side = at.isRight
    ? { right: Math.max(at.right - HALF_WIDTH, AWAY) }
    : { left: Math.max(at.left - HALF_WIDTH, AWAY) };
  const down = at.isLow ? { bottom: at.bottom + AWAY } : { top: at.top + AWAY };
  return (
    <div className="dfl-FramePeek" style={{ ...side, ...down }} role="tooltip">
      <div className="dfl-FramePeek-name">{trans.__('Frame %1', formatInteger(frame))}</div>
      <div className="dfl-FramePeek-pictures">
        <PatternCanvas picture={view?.picture} label={trans.__('Its pattern')} />
        {match?.picture !== undefined && (
          <PatternCanvas picture={match.picture} label={trans.__('Its best slice')} />
        )}
      </div>
      <div className="dfl-caption">
        {problem ??
          (view === undefined
            ? trans.__('Reading the frame…')
            : [
                formatInteger(view.picture.photons) + NARROW_SPACE + trans.__('photons'),
                ...(match?.rotation === undefined
                  ? []
                  : [trans.__('rotation %1', formatInteger(match.rotation))]),
                ...(match?.information === undefined
                  ? []
                  : [formatFixed(match.information, 3) + NARROW_SPACE + trans.__('nats')]),
              ].join(' · '))}
      </div>
    </div>
  );
}
