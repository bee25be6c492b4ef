import type { Steering } from '@damselfly/compute/io/steering/steering.ts';
import type { ReactElement } from 'react';
import { Button, useTranslation } from '../../../../components/index.ts';
import { resetIcon } from '../../../../icons/index.ts';
import { optionTitle } from '../../model/option-title.ts';

export interface PendingChangesProps {
  readonly pending: readonly Steering[];
  readonly isDisabled: boolean;
  readonly onUndo: (id: string) => void;
}

/** Changes that are written down and whose iteration has not begun. */
export function PendingChanges({
  pending,
  isDisabled,
  onUndo,
}: PendingChangesProps): ReactElement | null {
  const trans = useTranslation();
  if (pending.length === 0) {
    return null;
  }
  const shown = (text: string): string => (text === '' ? trans.__('none') : text);
  return (
    <ul className="dfl-Steer-pending" aria-label={trans.__('Changes to come')}>
      {pending.map(({ id, from, changes }) => (
        <li key={id}>
          <span>
            <strong>{trans.__('From iteration %1', from)}</strong>{' '}
            {changes
              .map((change) =>
                trans.__(
                  '%1: %2 → %3',
                  optionTitle(change.key, trans),
                  shown(change.old),
                  shown(change.new),
                ),
              )
              .join(', ')}
          </span>
          <span className="dfl-spring" />
          <Button
            isSmall
            icon={resetIcon}
            isDisabled={isDisabled}
            onClick={() => {
              onUndo(id);
            }}
          >
            {trans.__('Undo')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
