import type { ReactElement } from 'react';
import { useTranslation } from '../../../../components/index.ts';
import { useRun } from '../run-context.tsx';

/** How classes are chosen, or how many are: a line either way, so that the pictures keep their size. */
export function ClassesHint({ count }: { readonly count: number }): ReactElement {
  const trans = useTranslation();
  const { model } = useRun();
  // Another run may have had more.
  const chosen = model.view.classes.chosen.filter((number) => number < count);
  return (
    <p className="dfl-ClassesHint dfl-caption" role="status">
      {chosen.length === 0
        ? trans.__('Click a class to choose it, with Ctrl or Shift several, for their frames.')
        : trans._n('%1 class chosen', '%1 classes chosen', chosen.length)}
    </p>
  );
}
