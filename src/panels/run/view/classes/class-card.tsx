import type { ReactElement } from 'react';
import { formatFixed, formatPercent, useTranslation } from '../../../../components/index.ts';
import { shareOf } from '../../../../viewers/classes/class-order.ts';
import type { ClassesData } from '../../../../viewers/classes/classes-data.ts';
import { useRun } from '../run-context.tsx';
import type { Size } from '../../../../components/use-size.ts';
import { ClassPicture } from './class-picture.tsx';

/** Between a point and the card, pixels. */
const AWAY = 14;

/** The class that is pointed at: its average, and how many frames it stands for. */
export function ClassCard({
  data,
  number,
  left,
  top,
  room,
}: {
  readonly data: ClassesData;
  readonly number: number;
  /** Of its point, pixels. */
  readonly left: number;
  readonly top: number;
  /** Within which it stays. */
  readonly room: Size;
}): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { occupancies } = data;
  const side = left > room.width / 2 ? { right: room.width - left + AWAY } : { left: left + AWAY };
  const down = top > room.height / 2 ? { bottom: room.height - top } : { top };
  return (
    <div className="dfl-ClassCard" style={{ ...side, ...down }} role="tooltip">
      <ClassPicture data={data} number={number} state={model.view.classes} />
      <div className="dfl-ClassCard-name">{trans.__('Class %1', number)}</div>
      {occupancies && (
        <div className="dfl-caption">
          {trans.__(
            '%1 frames · %2',
            formatFixed(occupancies[number], 1),
            formatPercent(shareOf(occupancies, number), 1),
          )}
        </div>
      )}
    </div>
  );
}
