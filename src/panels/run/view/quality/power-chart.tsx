import type { IterationQuality } from '@damselfly/remote/http';
import type { ReactElement } from 'react';
import { formatSignificant, useTranslation } from '../../../../components/index.ts';
import { CurveChart } from '../../../../components/curve-chart.tsx';
import { radiusAxis } from './radius-axis.ts';

/** Mean intensity on each shell. */
export function PowerChart({
  radial,
  voxel,
}: {
  readonly radial: IterationQuality['radial'][number];
  readonly voxel: number | undefined;
}): ReactElement {
  const trans = useTranslation();
  const axis = radiusAxis(voxel, trans);
  return (
    <CurveChart
      name={trans.__('Radial power')}
      caption={trans.__('mean intensity per shell')}
      points={radial.mean.map((mean, radius) => [axis.place(radius), mean])}
      horizontal={axis}
      vertical={{ scale: 'log', format: (value) => formatSignificant(value, 3) }}
    />
  );
}
