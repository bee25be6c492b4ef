import { logLikelihoodFall } from '@damselfly/compute/quality/log-likelihood-fall.ts';
import {
  qualityWarnings,
  usualSeconds,
  type QualityWarning,
} from '@damselfly/compute/quality/quality-warnings.ts';
import { settledSince } from '@damselfly/compute/quality/settled-since.ts';
import { useMemo } from 'react';
import { useSignal } from '../../../../components/index.ts';
import { isOtherThanBefore } from '../../model/comparable-iterations.ts';
import { useRun } from '../run-context.tsx';

/** What should be looked at in the shown iteration. */
export function useQualityWarnings(): readonly QualityWarning[] {
  const { model } = useRun();
  useSignal(model.quality.changed);
  useSignal(model.orientations.changed);
  const { shown = 0, detail } = model;
  const quality = model.quality.values.get(shown);
  const columns = model.orientations.values;
  return useMemo(() => {
    const rows = detail?.rows ?? [];
    const row = rows.find(({ number }) => number === shown);
    return qualityWarnings({
      quality,
      settledSince: settledSince(columns, shown),
      fall: detail && logLikelihoodFall(rows, shown, (number) => isOtherThanBefore(detail, number)),
      seconds: row?.seconds,
      expectedSeconds:
        row &&
        usualSeconds(
          rows.filter(({ number }) => number < shown),
          row.rotationCount,
        ),
    });
  }, [quality, columns, detail, shown]);
}
