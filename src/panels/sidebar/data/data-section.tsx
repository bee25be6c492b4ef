import type { TranslationBundle } from '@jupyterlab/translation';
import type { PanelWithToolbar } from '@jupyterlab/ui-components';
import { CommandIDs } from '../../../command-ids.ts';
import { IconButton } from '../../../components/index.ts';
import { refreshIcon } from '../../../icons/index.ts';
import { section } from '../section.tsx';
import type { SidebarServices } from '../sidebar-services.ts';
import { DataView } from './data-view.tsx';
import { TreeModel } from './tree-model.ts';

/** The files of the gateway's roots. */
export function dataSection(services: SidebarServices, trans: TranslationBundle): PanelWithToolbar {
  const { commands, places } = services;
  const model = new TreeModel(places);
  return section({
    title: trans.__('Data'),
    trans,
    content: (
      <DataView
        model={model}
        services={services}
        onOpen={({ path, kind }) => {
          void commands.execute(CommandIDs.openFile, { path, kind });
        }}
      />
    ),
    tools: (
      <IconButton
        isSmall
        icon={refreshIcon}
        label={trans.__('Read the folders anew')}
        onClick={() => {
          // Where it fails, the connection says why.
          places
            .refresh()
            .then(() => model.load())
            .catch(() => undefined);
        }}
      />
    ),
  });
}
