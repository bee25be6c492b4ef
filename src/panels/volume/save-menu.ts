import type { CommandRegistry } from '@lumino/commands';
import { MenuSvg } from '@jupyterlab/ui-components';
import { CommandIDs } from '../../command-ids.ts';
import type { ExportFormat } from './volume-actions.ts';

/** What is offered, in groups; a command with more arguments is in the palette. */
const GROUPS: readonly (readonly {
  readonly format: ExportFormat;
  readonly scale?: number;
}[])[] = [
  [
    { format: 'png', scale: 1 },
    { format: 'png', scale: 2 },
    { format: 'png', scale: 4 },
    { format: 'png-transparent', scale: 2 },
    { format: 'html', scale: 2 },
  ],
  [{ format: 'turntable' }, { format: 'layers' }],
  [{ format: 'mrc' }, { format: 'cxi' }, { format: 'stl' }, { format: 'ply' }, { format: 'glb' }],
  [{ format: 'json' }],
];

/** Opens JupyterLab's own menu of what can be saved, below a button. */
export function openSaveMenu(commands: CommandRegistry, { left, bottom }: DOMRect): void {
  const menu = new MenuSvg({ commands });
  GROUPS.forEach((group, i) => {
    if (i > 0) {
      menu.addItem({ type: 'separator' });
    }
    for (const args of group) {
      menu.addItem({ command: CommandIDs.saveVolume, args: { ...args, isMenu: true } });
    }
  });
  menu.aboutToClose.connect(() => {
    // After the chosen item was carried out.
    setTimeout(() => {
      menu.dispose();
    });
  });
  menu.open(left, bottom);
}
