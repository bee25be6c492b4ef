import { useRef, type ReactElement } from 'react';
import { IconButton, useTranslation } from '../../../components/index.ts';
import { menuIcon } from '../../../icons/index.ts';
import { offeredActions } from '../model/offered-actions.ts';
import { useRun } from './run-context.tsx';

/** What else can be done with the run, in JupyterLab's own menu; first, all but `shown` of what can be asked of it. */
export function RunMenu({ shown }: { readonly shown: number }): ReactElement {
  const trans = useTranslation();
  const { model, commands } = useRun();
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor}>
      <IconButton
        icon={menuIcon}
        label={trans.__('More for this run')}
        onClick={() => {
          if (anchor.current !== null) {
            const { actions } = offeredActions(model);
            commands.openMenu(anchor.current.getBoundingClientRect(), actions.slice(shown));
          }
        }}
      />
    </span>
  );
}
