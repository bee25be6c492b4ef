import { useEffect, useRef, useState, type ReactElement } from 'react';
import { formatInteger, NARROW_SPACE, useTranslation } from '../../../components/index.ts';
import type { Size } from '../../../components/use-size.ts';
import { errorText } from '../../../services/error-text.ts';
import type { LaidOutFrame } from '../../frame/data/frames-request.ts';
import { PatternCanvas } from '../../frame/view/pattern-canvas.tsx';
import { LatestWins } from '../../latest-wins.ts';
import { classLetter } from '../model/class-name.ts';
import { useClassify } from './classify-context.tsx';

/** The pointer rests so long before a frame is read, milliseconds. */
const REST = 80;

/** Distance from the point, and the edge of the card, pixels. */
const AWAY = 14;
const WIDTH = 146;
const HEIGHT = 190;

/** What is known of the frame that was asked for last. */
interface Look {
  readonly frame: number;
  readonly picture?: LaidOutFrame;
  readonly problem?: string;
}

/** The frame that is pointed at, small, beside its point. */
export function FrameHint({
  frame,
  left,
  top,
  room,
}: {
  readonly frame: number;
  readonly left: number;
  readonly top: number;
  readonly room: Size;
}): ReactElement {
  const trans = useTranslation();
  const { model } = useClassify();
  const [look, setLook] = useState<Look>();
  const asking = useRef<LatestWins<number>>();
  asking.current ??= new LatestWins(async (number) => {
    try {
      setLook({ frame: number, picture: await model.look(number) });
    } catch (error) {
      setLook({ frame: number, problem: errorText(error) });
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      asking.current?.ask(frame);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [frame]);
  const { picture, problem } = look?.frame === frame ? look : {};
  const code = model.labels?.codes[frame] ?? 0;
  const isRight = left + AWAY + WIDTH > room.width;
  const isLow = top + AWAY + HEIGHT > room.height;
  return (
    <div
      className="dfl-FramePeek"
      role="tooltip"
      style={{
        left: isRight ? left - AWAY - WIDTH : left + AWAY,
        top: Math.max(0, isLow ? top - AWAY - HEIGHT : top + AWAY),
      }}
    >
      <div className="dfl-FramePeek-name">
        {code === 0
          ? trans.__('Frame %1', formatInteger(frame))
          : trans.__('Frame %1 · class %2', formatInteger(frame), classLetter(code))}
      </div>
      <PatternCanvas picture={picture} label={trans.__('Its pattern')} />
      <div className="dfl-caption">
        {problem ??
          (picture === undefined
            ? trans.__('Reading the frame…')
            : formatInteger(picture.photons) + NARROW_SPACE + trans.__('photons'))}
      </div>
    </div>
  );
}
