import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from '../../../../components/index.ts';
import type { ClassesData } from '../../../../viewers/classes/classes-data.ts';
import type { ClassesState } from '../../../../viewers/classes/classes-state.ts';
import { paintClass } from '../../../../viewers/classes/paint-class.ts';
import { codeColours } from '../../../../viewers/slices/code-colours.ts';
import { chosenRange } from '../../../../viewers/slices/range.ts';

/** One class, small, in the colours of the grid. */
export function ClassPicture({
  data,
  number,
  state,
}: {
  readonly data: ClassesData;
  readonly number: number;
  readonly state: Pick<ClassesState, 'scale' | 'gamma' | 'range' | 'colours'>;
}): ReactElement {
  const trans = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { scale, gamma, range, colours } = state;
  useEffect(() => {
    if (canvas.current) {
      const display = { scale, gamma, ...chosenRange(data, scale, range) };
      paintClass(canvas.current, data, number, codeColours(data, display, colours));
    }
  }, [data, number, scale, gamma, range, colours]);
  return (
    <div
      className="dfl-ClassPicture"
      role="img"
      aria-label={trans.__('Average of class %1', number)}
    >
      <canvas ref={canvas} />
    </div>
  );
}
