import type { IterationQuality } from '@damselfly/remote/http';
import type { ReactElement } from 'react';
import { formatFixed, useTranslation } from '../../../../components/index.ts';
import { CurveChart } from '../../../../components/curve-chart.tsx';
import { radiusAxis } from './radius-axis.ts';

/** As lib-compute/src/quality/half-agreement.ts has it. */
const AGREES = 0.5;

/** Correlation of odd and even frames on each shell. */
export function HalvesChart({
  halves,
  voxel,
}: {
  readonly halves: NonNullable<IterationQuality['halves']>;
  readonly voxel: number | undefined;
}): ReactElement {
  const trans = useTranslation();
  const axis = radiusAxis(voxel, trans);
  return (
    <CurveChart
      name={trans.__('Correlation of the halves')}
      caption={trans.__('per shell, less its mean')}
      points={halves.radii.map((radius, i) => [axis.place(radius), halves.correlation[i]])}
      horizontal={axis}
      vertical={{ scale: 'linear', range: [-0.2, 1], format: (value) => formatFixed(value, 3) }}
      reference={AGREES}
      mark={halves.agreesUpTo === 0 ? undefined : axis.place(halves.agreesUpTo)}
    />
  );
}
