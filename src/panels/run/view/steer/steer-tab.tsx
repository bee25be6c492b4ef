import { resolvePath } from '@damselfly/compute/io/resolve-path.ts';
import type { RunState, RunSummary } from '@damselfly/remote/http';
import { useState, type ReactElement } from 'react';
import { Button, useTranslation } from '../../../../components/index.ts';
import { errorText } from '../../../../services/error-text.ts';
import { reasonNotSteered } from '../../model/reason-not-steered.ts';
import { refusedKey } from '../../model/refused-key.ts';
import { steerPlan, type SteerPlan } from '../../model/steer-plan.ts';
import { useRun } from '../run-context.tsx';
import { BranchButton } from './branch-button.tsx';
import { PendingChanges } from './pending-changes.tsx';
import { SteerFields } from './steer-fields.tsx';
import { useMissingFile } from './use-missing-file.ts';

/** Why a change was not taken, and in which state of the run: in another one it may be. */
interface Refusal {
  readonly text: string;
  readonly state: RunState | undefined;
  /** The key that it is about. */
  readonly key: string | undefined;
}

/** Changes what the next iterations are computed with; before they begin, the change can be taken back. */
export function SteerTab(): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  const { summary, detail } = model;
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({});
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const reason = summary && reasonNotSteered(summary, trans);
  const own = detail && steerPlan({ ...detail, ...summary }, draft);
  const refused = refusal?.state === summary?.state ? refusal : undefined;
  const missing = useMissingFile(
    model.source.name === 'gateway' && model.connection.state === 'live'
      ? blacklistPath(draft, summary)
      : undefined,
  );
  const told = own && withProblem(own, refused?.key, refused?.text);
  const plan =
    missing === undefined
      ? told
      : told && withMissing(told, trans.__('%1 is not there. Check the path.', missing));
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
  const ask = async (asked: Parameters<typeof model.source.steer>[1]): Promise<void> => {
    setAsking(true);
    setRefusal(undefined);
    try {
      await model.source.steer(model.id, asked);
      if ('set' in asked) {
        setDraft({});
      }
    } catch (failure) {
      setRefusal({
        text: errorText(failure),
        state: summary?.state,
        key: 'set' in asked ? refusedKey(failure, asked.set) : undefined,
      });
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
          setRefusal(undefined);
          setDraft(withText(draft, key, text, plan));
        }}
      />
      <div className="dfl-Steer-actions">
        <BranchButton />
      </div>
      <div className="dfl-Steer-actions dfl-mod-form">
        <div className="dfl-Steer-refusal dfl-fieldError" role="alert">
          {refused !== undefined &&
            refused.key === undefined &&
            trans.__('The change was refused: %1', refused.text)}
        </div>
        <span className="dfl-caption" role="status">
          {planText(plan, Object.keys(draft).length, trans)}
        </span>
        <span className="dfl-spring" />
        <Button
          isDisabled={Object.keys(draft).length === 0}
          onClick={() => {
            setRefusal(undefined);
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

/** Where the blacklist is that was typed; undefined where none was, or it is not known what its path begins with. */
function blacklistPath(
  { blacklist_file: typed = '' }: Readonly<Record<string, string>>,
  summary: RunSummary | undefined,
): string | undefined {
  const path = typed.trim();
  const { config } = summary ?? {};
  return path === '' || config === undefined ? undefined : resolvePath(config, path);
}

/** What was refused stands at its field, beside what does not fit anyway. */
function withProblem(
  plan: SteerPlan,
  key: string | undefined,
  text: string | undefined,
): SteerPlan {
  return key === undefined || text === undefined || plan.problems.has(key)
    ? plan
    : { ...plan, problems: new Map([...plan.problems, [key, text]]) };
}

/** A blacklist that is missing is told too, and nothing is asked for before it is there. */
function withMissing(plan: SteerPlan, text: string): SteerPlan {
  return { ...withProblem(plan, 'blacklist_file', text), changes: [] };
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
