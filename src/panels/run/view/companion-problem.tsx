import type { ReactElement } from 'react';
import { Button, ErrorCard, useSignal, useTranslation } from '../../../components/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { useRun } from './run-context.tsx';

/** Why what the model is to be seen together with is not there. */
export function CompanionProblem(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  useSignal(model.companions.changed);
  const { error } = model.companions;
  // Without a connection the chip says so, and it is tried again by itself.
  if (error === undefined || model.connection.state !== 'live') {
    return null;
  }
  return (
    <div className="dfl-Tile-problem">
      <ErrorCard
        title={trans.__('What the model is shown together with did not come')}
        cause={errorText(error)}
        actions={
          <Button
            isSmall
            onClick={() => {
              model.retry();
            }}
          >
            {trans.__('Try again')}
          </Button>
        }
      />
    </div>
  );
}
