import type { ReactWidget } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { CommandIDs } from '../../command-ids.ts';
import { IconButton, useTranslation } from '../../components/index.ts';
import { addIcon } from '../../icons/index.ts';
import { translated } from './section.tsx';
import type { SidebarServices } from './sidebar-services.ts';

export function sidebarHeader(services: SidebarServices, trans: TranslationBundle): ReactWidget {
  return translated(<SidebarHeader services={services} />, trans);
}

function SidebarHeader({ services }: { readonly services: SidebarServices }): ReactElement {
  const trans = useTranslation();
  return (
    <div className="dfl-SidebarHeader">
      <h2>{trans.__('Damselfly')}</h2>
      <IconButton
        icon={addIcon}
        label={trans.__('New reconstruction')}
        onClick={() => {
          void services.commands.execute(CommandIDs.newReconstruction);
        }}
      />
    </div>
  );
}
