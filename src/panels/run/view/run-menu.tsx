import { useRef, type ReactElement } from 'react';
import { IconButton, useTranslation } from '../../../components/index.ts';
import { menuIcon } from '../../../icons/index.ts';
import { useRun } from './run-context.tsx';

/** What else can be done with the run, in JupyterLab's own menu. */
export function RunMenu(): ReactElement {
  const trans = useTranslation();
  const { commands } = useRun();
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor}>
      <IconButton
        icon={menuIcon}
        label={trans.__('More for this run')}
        onClick={() => {
          if (anchor.current !== null) {
            commands.openMenu(anchor.current.getBoundingClientRect());
          }
        }}
      />
    </span>
  );
}
