import type { ReactElement } from 'react';
import { formatAge, useNow, useTranslation } from '../../../components/index.ts';

/** How long ago the run last changed; `at` is ISO 8601. */
export function UpdatedAgo({ at }: { readonly at: string }): ReactElement {
  const trans = useTranslation();
  const age = Math.max(0, useNow() - Date.parse(at));
  return (
    <span className="dfl-caption" title={new Date(at).toLocaleString()}>
      {trans.__('Updated %1', formatAge(age, trans))}
    </span>
  );
}
