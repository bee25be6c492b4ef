import type { ReactElement } from 'react';
import { noContactIcon } from '../icons/index.ts';
import { Chip } from './chip.tsx';
import { formatAge } from './format/age.ts';
import { useTranslation } from './translation.tsx';
import { useNow } from './use-now.ts';

export interface StaleChipProps {
  /** When what is shown was true: milliseconds, `Date.now`. */
  readonly since: number;
}

/** Says how old what is shown is, while the connection is sought again. */
export function StaleChip({ since }: StaleChipProps): ReactElement {
  const trans = useTranslation();
  const now = useNow();
  return (
    <Chip
      icon={noContactIcon}
      tone="lost"
      text={trans.__('Shown: %1 · reconnecting', formatAge(now - since, trans))}
    />
  );
}
