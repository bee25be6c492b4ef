import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../../components/index.ts';
import { branchIcon } from '../../../../icons/index.ts';
import { useRun } from '../run-context.tsx';

/** Opens the form for a new run that goes on from the iteration that is shown. */
export function BranchButton(): ReactElement | null {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const { shown } = model;
  if (shown === undefined) {
    return null;
  }
  return (
    <Button
      icon={branchIcon}
      title={trans.__('A new run that starts from the model of this iteration')}
      onClick={() => {
        commands.branch(shown);
      }}
    >
      {trans.__('Branch from iteration %1…', shown)}
    </Button>
  );
}
