import type { ReactElement } from 'react';
import { Button, formatAge, useNow, useTranslation } from '../../../components/index.ts';

/** Where times come from, how old they are, and how to have new ones: a time is kept for the next form that asks the same. */
export function ProbeAge({
  at,
  engine,
  onRepeat,
}: {
  /** When it was measured, milliseconds. */
  readonly at: number;
  /** Its title. */
  readonly engine: string;
  readonly onRepeat: () => void;
}): ReactElement {
  const trans = useTranslation();
  const age = formatAge(Math.max(0, useNow() - at), trans);
  return (
    <>
      <span className="dfl-caption dfl-ellipsis" title={new Date(at).toLocaleString()}>
        {trans.__('from a 1 s probe on %1, %2', engine, age)}
      </span>
      <Button kind="link" onClick={onRepeat}>
        {trans.__('Measure anew')}
      </Button>
    </>
  );
}
