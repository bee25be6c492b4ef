import type { ReactElement } from 'react';
import { formatSeconds, NARROW_SPACE, useTranslation } from '../../../components/index.ts';

/** What an iteration takes somewhere; nothing where it has not been timed. */
export function TimeOnDevice({
  seconds,
}: {
  readonly seconds: number | undefined;
}): ReactElement | null {
  const trans = useTranslation();
  return seconds === undefined ? null : (
    <span className="dfl-LaunchEngine-time">
      ≈{NARROW_SPACE}
      {trans.__('%1 / iteration', formatSeconds(seconds))}
    </span>
  );
}
