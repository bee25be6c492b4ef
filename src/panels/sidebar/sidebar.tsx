import type { JupyterFrontEnd } from '@jupyterlab/application';
import { SidePanel } from '@jupyterlab/ui-components';
import { AccordionPanel } from '@lumino/widgets';
import { TRANSLATION_DOMAIN } from '../../components/index.ts';
import { dataSection } from './data/data-section.tsx';
import { sidebarHeader } from './header.tsx';
import { resourcesSection } from './resources/resources-section.tsx';
import { runsSection } from './runs/runs-section.tsx';
import { ShownRun } from './shown-run.ts';
import type { SidebarServices } from './sidebar-services.ts';

/** Parts of the height that Data, Runs and Resources begin with. */
const HEIGHTS = [5, 5, 3];

/** The sidebar: Data, Runs, Resources, each of which folds. */
export function createSidebar(
  shell: JupyterFrontEnd.IShell,
  parts: Omit<SidebarServices, 'shownRun'>,
): SidePanel {
  const services: SidebarServices = { ...parts, shownRun: new ShownRun(shell) };
  const trans = services.translator.load(TRANSLATION_DOMAIN);
  const sidebar = new SidePanel({ translator: services.translator });
  sidebar.addClass('dfl-Sidebar');
  sidebar.header.addWidget(sidebarHeader(services, trans));
  sidebar.addWidget(dataSection(services, trans));
  sidebar.addWidget(runsSection(services, trans));
  sidebar.addWidget(resourcesSection(services, trans));
  const { content } = sidebar;
  if (content instanceof AccordionPanel) {
    content.setRelativeSizes([...HEIGHTS]);
  }
  return sidebar;
}
