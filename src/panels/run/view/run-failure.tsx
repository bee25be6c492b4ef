import type { RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { useCallback, useState, type ReactElement } from 'react';
import { Button, ErrorCard, useTranslation } from '../../../components/index.ts';
import { isBestEdited } from '../../../services/runs/is-best-edited.ts';
import { useRun } from './run-context.tsx';
import { runVersion } from './run-version.ts';
import { useLoaded } from '../../../components/use-loaded.ts';

/** Lines of what the process printed that go into the details. */
const LAST_LINES = 40;

/** Why a run ended that should not have, what is kept, and what to do. */
export function RunFailure(): ReactElement | null {
  const { summary } = useRun().model;
  const version = runVersion(summary);
  const [dismissed, setDismissed] = useState<string>();
  if ((summary?.state !== 'failed' && summary?.state !== 'lost') || dismissed === version) {
    return null;
  }
  return (
    <FailureCard
      run={summary}
      onClose={() => {
        setDismissed(version);
      }}
    />
  );
}

interface FailureCardProps {
  readonly run: RunSummary;
  readonly onClose: () => void;
}

function FailureCard({ run, onClose }: FailureCardProps): ReactElement {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const load = useCallback(
    async (signal: AbortSignal) =>
      (await model.source.text(model.id, 'stderr', { signal })).trimEnd(),
    [model],
  );
  const { value: printed } = useLoaded(load);
  const details = printed?.split('\n').slice(-LAST_LINES).join('\n');
  return (
    <div className="dfl-RunFailure">
      <ErrorCard
        title={titleOf(run, trans)}
        cause={run.reason ?? trans.__('It did not say why.')}
        nextStep={nextStepOf(run, trans)}
        actions={
          isBestEdited(run) ? (
            <Button
              kind="primary"
              onClick={() => {
                commands.editSettings();
              }}
            >
              {trans.__('Edit settings')}
            </Button>
          ) : undefined
        }
        details={details === '' ? undefined : details}
        onClose={onClose}
      />
    </div>
  );
}

function titleOf({ name, state, iteration }: RunSummary, trans: TranslationBundle): string {
  return state === 'lost'
    ? trans.__('%1 was lost in iteration %2', name, iteration + 1)
    : trans.__('%1 failed in iteration %2', name, iteration + 1);
}

function nextStepOf(run: RunSummary, trans: TranslationBundle): string {
  const { actions, iteration } = run;
  if (run.hasEarlierResults === true) {
    return trans.__(
      'No iteration had been finished: the results below are those of the run before, which are still in place. Correct its settings and start again, or resume once the cause is gone.',
    );
  }
  if (isBestEdited(run)) {
    return trans.__(
      'No iteration had been finished. Correct its settings and start again, or resume once the cause is gone.',
    );
  }
  const kept =
    iteration > 0
      ? trans._n('The first iteration is kept.', 'The first %1 iterations are kept.', iteration)
      : trans.__('No iteration had been finished.');
  return actions.includes('resume')
    ? trans.__('%1 Resume goes on from there.', kept)
    : trans.__('%1 Correct the cause and start again from its config.', kept);
}
