import type { ReactElement } from 'react';
import { Button, ErrorCard, useTranslation } from '../../../components/index.ts';
import { refreshIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { useLaunch } from './launch-context.tsx';

/** Why there is no answer about the form as it is now, where asking has failed. */
export function EstimateFailure(): ReactElement | null {
  const { model } = useLaunch();
  const { estimator } = model;
  const { engine } = model.where;
  const trans = useTranslation();
  if (estimator.failure === undefined) {
    return null;
  }
  return (
    <ErrorCard
      title={trans.__('Not measured on %1', engine?.engine.title ?? '')}
      cause={errorText(estimator.failure)}
      nextStep={trans.__('What is shown below may be of an earlier state of the form.')}
      actions={
        <Button
          icon={refreshIcon}
          onClick={() => {
            model.where.measure();
          }}
        >
          {trans.__('Measure again')}
        </Button>
      }
    />
  );
}
