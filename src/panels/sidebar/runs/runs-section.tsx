import type { TranslationBundle } from '@jupyterlab/translation';
import type { PanelWithToolbar } from '@jupyterlab/ui-components';
import { IconButton } from '../../../components/index.ts';
import { filterIcon } from '../../../icons/index.ts';
import { section } from '../section.tsx';
import type { SidebarServices } from '../sidebar-services.ts';
import { FilterModel } from './filter-model.ts';
import { RunsView } from './runs-view.tsx';

/** The runs of all sources, with their number in the title. */
export function runsSection(services: SidebarServices, trans: TranslationBundle): PanelWithToolbar {
  const { runs } = services;
  const filter = new FilterModel();
  const panel = section({
    title: trans.__('Runs'),
    trans,
    content: <RunsView services={services} filter={filter} />,
    tools: (
      <IconButton
        isSmall
        icon={filterIcon}
        label={trans.__('Filter runs')}
        onClick={() => {
          filter.toggle();
        }}
      />
    ),
  });
  const count = (): void => {
    const { length } = runs.runs;
    panel.title.label = length === 0 ? trans.__('Runs') : trans.__('Runs · %1', length);
  };
  runs.changed.connect(count, panel);
  panel.disposed.connect(() => {
    runs.changed.disconnect(count, panel);
  }, panel);
  count();
  return panel;
}
