import type { ReactElement } from 'react';
import { EmptyState, useTranslation } from '../../../components/index.ts';
import { runningIcon } from '../../../icons/index.ts';
import { iterationText } from '../model/iteration-text.ts';
import { useRun } from './run-context.tsx';
import { WaitingForFirst } from './waiting-for-first.tsx';

/** Stands where the model will be: on its way, or to be computed first; `what` says what will come. */
export function VolumeAwaited({ what }: { readonly what: string }): ReactElement | null {
  const trans = useTranslation();
  const { model } = useRun();
  if (model.shown === undefined) {
    return <WaitingForFirst what={what} />;
  }
  // Of a model that does not come a card tells (`VolumeProblem`).
  return model.volume.error === undefined ? (
    <EmptyState
      icon={runningIcon}
      title={trans.__('Loading')}
      fact={trans.__('%1 is on its way.', iterationText(model.shown, trans))}
    />
  ) : null;
}
