import type { ReactElement } from 'react';
import { useSignal, useTranslation } from '../../../components/index.ts';
import { LoadingProblem } from './loading-problem.tsx';
import { useRun } from './run-context.tsx';

/** Says that the wanted iteration's model could not be brought. */
export function VolumeProblem(): ReactElement | null {
  const trans = useTranslation();
  const { shown, volume } = useRun().model;
  useSignal(volume.changed);
  // Where it turned out that there is none, the tile says so.
  return shown === undefined ? null : (
    <LoadingProblem
      title={trans.__('The model of iteration %1 did not come', shown)}
      error={volume.error}
      nextStep={trans.__(
        'Put its output back, or choose another iteration. It is read again by itself every 10 s.',
      )}
    />
  );
}
