import type { TranslationBundle } from '@jupyterlab/translation';
import type { PanelWithToolbar } from '@jupyterlab/ui-components';
import { IconButton } from '../../../components/index.ts';
import { refreshIcon } from '../../../icons/index.ts';
import { section } from '../section.tsx';
import type { SidebarServices } from '../sidebar-services.ts';
import { ResourcesView } from './resources-view.tsx';

/** The engines of all sources. */
export function resourcesSection(
  services: SidebarServices,
  trans: TranslationBundle,
): PanelWithToolbar {
  return section({
    title: trans.__('Resources'),
    trans,
    content: <ResourcesView runs={services.runs} />,
    tools: (
      <IconButton
        isSmall
        icon={refreshIcon}
        label={trans.__('Ask the engines anew')}
        onClick={() => {
          // Where it fails, the connection says why.
          services.places.refresh().catch(() => undefined);
        }}
      />
    ),
  });
}
