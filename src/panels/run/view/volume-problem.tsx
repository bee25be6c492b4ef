import type { ReactElement } from 'react';
import { ErrorCard, Button, useSignal, useTranslation } from '../../../components/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { useRun } from './run-context.tsx';

/** Says that the wanted iteration's model could not be brought; what was shown stays behind it. */
export function VolumeProblem(): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  useSignal(model.volume.changed);
  const { error } = model.volume;
  // Without a connection the chip says so, and it is tried again by itself.
  if (error === undefined || model.connection.state !== 'live') {
    return null;
  }
  return (
    <div className="dfl-Tile-problem">
      <ErrorCard
        title={trans.__('The model of iteration %1 did not come', model.shown)}
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
