import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../components/index.ts';
import { branchIcon, startIcon } from '../../../icons/index.ts';
import { wayToContinue } from '../../../services/runs/way-to-continue.ts';
import { useRun } from './run-context.tsx';

/** Asks for further iterations of a run that is finished; of another program's, in a branch. */
export function ContinueButton(): ReactElement | null {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const { summary, connection } = model;
  // One that was stopped has Resume first.
  const way = summary?.state === 'done' ? wayToContinue(summary) : undefined;
  if (summary === undefined || way === undefined) {
    return null;
  }
  if (way === 'branch') {
    return (
      <Button
        icon={branchIcon}
        title={trans.__(
          'Another program computed this run: a branch goes on from its last iteration, in a folder of its own',
        )}
        onClick={() => {
          commands.branch(summary.iteration);
        }}
      >
        {trans.__('Branch…')}
      </Button>
    );
  }
  return (
    <Button
      icon={startIcon}
      title={trans.__('Compute further iterations, from the last one on')}
      isDisabled={connection.state !== 'live'}
      onClick={() => {
        commands.continueRun();
      }}
    >
      {trans.__('Continue…')}
    </Button>
  );
}
