import type { ReactElement } from 'react';
import { formatPercent, formatSignificant, useTranslation } from '../../../../components/index.ts';
import { colourGradient } from '../../../../viewers/colours/colour-table.ts';
import type { PointColours } from '../../model/point-colours.ts';
import type { CommonLinesState } from '../../model/view-state.ts';

/** What the colours of the points mean. */
export function PointLegend({
  painted: { map, low, high },
  colour,
  explained,
}: {
  readonly painted: PointColours;
  readonly colour: CommonLinesState['colour'];
  readonly explained: readonly number[];
}): ReactElement {
  const trans = useTranslation();
  return (
    <div className="dfl-PointLegend">
      <span>
        {colour === 'component'
          ? trans.__('Component %1 · %2 of the variance', 3, formatPercent(explained[2], 1))
          : trans.__('Frames')}
      </span>
      <span>{formatSignificant(low, 2)}</span>
      <span className="dfl-PointLegend-bar" style={{ background: colourGradient(map) }} />
      <span>{formatSignificant(high, 2)}</span>
    </div>
  );
}
