import type { ReactElement } from 'react';
import { useSignal, useTranslation } from '../../../components/index.ts';
import { LoadingProblem } from './loading-problem.tsx';
import { useRun } from './run-context.tsx';

/** Why what the model is to be seen together with is not there. */
export function CompanionProblem(): ReactElement {
  const trans = useTranslation();
  const { companions } = useRun().model;
  useSignal(companions.changed);
  return (
    <LoadingProblem
      title={trans.__('What the model is shown together with did not come')}
      error={companions.error}
    />
  );
}
