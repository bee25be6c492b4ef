import type { RunAction } from '@damselfly/remote/http';
import { Dialog, showDialog } from '@jupyterlab/apputils';
import type { LabIcon } from '@jupyterlab/ui-components';
import { useState, type ReactElement } from 'react';
import { Button, ErrorCard, useTranslation } from '../../../components/index.ts';
import { closeIcon, pauseIcon, startIcon, stopIcon } from '../../../icons/index.ts';
import { errorText } from '../../../services/error-text.ts';
import { isBestEdited } from '../../../services/runs/is-best-edited.ts';
import { offeredActions } from '../model/offered-actions.ts';
import { cancellingText } from './cancelling-text.ts';
import { useRun } from './run-context.tsx';

const ICONS: Readonly<Record<RunAction, LabIcon>> = {
  pause: pauseIcon,
  resume: startIcon,
  stop: stopIcon,
  cancel: closeIcon,
};

/**
 * Buttons for what can be asked of the run now; one that was pressed is busy until it is seen to act.
 * Where there is room for `most`, the rest is in the menu beside them.
 */
export function RunActions({ most }: { readonly most: number }): ReactElement {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const [error, setError] = useState<unknown>();
  const { actions, busy } = offeredActions(model);
  const words: Readonly<Record<RunAction, readonly [label: string, busy: string]>> = {
    pause: [trans.__('Pause'), trans.__('Pausing…')],
    resume: [trans.__('Resume'), trans.__('Resuming…')],
    stop: [trans.__('Stop'), trans.__('Stopping…')],
    cancel: [trans.__('Cancel'), trans.__('Cancelling…')],
  };
  const ask = async (action: RunAction): Promise<void> => {
    if (action === 'cancel' && !(await isSure())) {
      return;
    }
    setError(undefined);
    await commands.control(action).catch(setError);
  };
  const isSure = async (): Promise<boolean> => {
    const { button } = await showDialog({
      title: trans.__('Cancel %1?', model.summary?.name),
      body: cancellingText(model.summary?.state, trans),
      buttons: [
        Dialog.cancelButton({ label: trans.__('Keep the run') }),
        Dialog.warnButton({ label: trans.__('Cancel the run') }),
      ],
      // Enter does no harm.
      defaultButton: 0,
    });
    return button.accept;
  };
  // Then the card that tells of the failure has the first thing to do.
  const isEdited = model.summary !== undefined && isBestEdited(model.summary);
  return (
    <>
      {actions.slice(0, most).map((action) => (
        <Button
          key={action}
          icon={ICONS[action]}
          kind={action === 'resume' && !isEdited ? 'primary' : 'normal'}
          isDisabled={
            // A run that is stopping or pausing may still be cancelled.
            model.asked !== undefined || action === busy || model.connection.state !== 'live'
          }
          onClick={() => {
            void ask(action);
          }}
        >
          {words[action][action === busy ? 1 : 0]}
        </Button>
      ))}
      {error !== undefined && (
        <div className="dfl-RunHeader-problem">
          <ErrorCard
            title={trans.__('%1 could not be asked', model.summary?.name)}
            cause={errorText(error)}
            onClose={() => {
              setError(undefined);
            }}
          />
        </div>
      )}
    </>
  );
}
