import type { LabIcon } from '@jupyterlab/ui-components';
import { browserIcon, clusterIcon, processorIcon } from '../icons/index.ts';

/** What stands for an engine. @param id of it. */
export function engineIcon(id: string): LabIcon {
  switch (id) {
    case 'local':
      return processorIcon;
    case 'page':
      return browserIcon;
    default:
      return clusterIcon;
  }
}
