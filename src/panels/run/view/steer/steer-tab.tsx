import { useState, type ReactElement } from 'react';
import { Button, ErrorCard, useTranslation } from '../../../../components/index.ts';
import { errorText } from '../../../../services/error-text.ts';
import { reasonNotSteered } from '../../model/reason-not-steered.ts';
import { steerPlan, type SteerPlan } from '../../model/steer-plan.ts';
import { useRun } from '../run-context.tsx';
import { BranchButton } from './branch-button.tsx';
import { PendingChanges } from './pending-changes.tsx';
import { SteerFields } from './steer-fields.tsx';

/** Changes what the next iterations are computed with; before they begin, the change can be taken back. */
export function SteerTab(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { summary, detail } = model;
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  const reason = summary && reasonNotSteered(summary, trans);
  const plan = detail && steerPlan({ ...detail, ...summary }, draft);
  if (reason !== undefined || plan === undefined) {
    return (
      <div className="dfl-Steer">
        <p className="dfl-caption">{reason ?? trans.__('Its settings are not known yet.')}</p>
        <div className="dfl-Steer-actions">
          <BranchButton />
        </div>
      </div>
    );
  }
  const ask = async (asked: Parameters<typeof model.steer>[0]): Promise<void> => {
    setAsking(true);
    setError(undefined);
    try {
      await model.steer(asked);
      if ('set' in asked) {
        setDraft({});
      }
    } catch (failure) {
      setError(failure);
    }
    setAsking(false);
  };
  return (
    <div className="dfl-Steer">
      <PendingChanges
        pending={plan.pending}
        isDisabled={isAsking}
        onUndo={(undo) => {
          void ask({ undo });
        }}
      />
      <SteerFields
        plan={plan}
        draft={draft}
        onChange={(key, text) => {
          setDraft(withText(draft, key, text, plan));
        }}
      />
      <div className="dfl-Steer-actions">
        <BranchButton />
      </div>
      <div className="dfl-Steer-actions dfl-mod-form">
        {error !== undefined && (
          <div className="dfl-Steer-refusal">
            <ErrorCard
              title={trans.__('The change was refused')}
              cause={errorText(error)}
              onClose={() => {
                setError(undefined);
              }}
            />
          </div>
        )}
        <span className="dfl-caption" role="status">
          {planText(plan, Object.keys(draft).length, trans)}
        </span>
        <span className="dfl-spring" />
        <Button
          isDisabled={Object.keys(draft).length === 0}
          onClick={() => {
            setDraft({});
          }}
        >
          {trans.__('Reset')}
        </Button>
        <Button
          kind="primary"
          isDisabled={isAsking || plan.changes.length === 0 || model.connection.state !== 'live'}
          onClick={() => {
            void ask({ set: draft });
          }}
        >
          {trans.__('Change from iteration %1', plan.from)}
        </Button>
      </div>
    </div>
  );
}

/** A text that is as it was is no change. */
function withText(
  draft: Readonly<Record<string, string>>,
  key: keyof SteerPlan['texts'],
  text: string,
  { texts }: SteerPlan,
): Readonly<Record<string, string>> {
  const others = Object.fromEntries(Object.entries(draft).filter(([other]) => other !== key));
  return text.trim() === texts[key] ? others : { ...others, [key]: text };
}

function planText(
  { from, changes, problems }: SteerPlan,
  drafted: number,
  trans: ReturnType<typeof useTranslation>,
): string {
  if (problems.size > 0) {
    return trans._n('%1 value does not fit', '%1 values do not fit', problems.size);
  }
  return changes.length === 0 || drafted === 0
    ? trans.__('Changes count from iteration %1 on and stay in the history of the run.', from)
    : trans._n(
        '%1 change from iteration %2 on',
        '%1 changes from iteration %2 on',
        changes.length,
        from,
      );
}
