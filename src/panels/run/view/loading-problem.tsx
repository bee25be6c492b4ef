import type { ReactElement } from 'react';
import { Button, ErrorCard, useTranslation } from '../../../components/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { useRun } from './run-context.tsx';

/** Says that something could not be brought; what was shown stays behind it. */
export function LoadingProblem({
  title,
  error,
  nextStep,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly nextStep?: string;
}): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  // Without a connection the chip says so, and it is tried again by itself.
  if (error === undefined || model.connection.state !== 'live') {
    return null;
  }
  return (
    <div className="dfl-Tile-problem">
      <ErrorCard
        title={title}
        cause={errorText(error)}
        nextStep={nextStep}
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
