import { expect, test } from '@jest/globals';
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { CommandRegistry } from '@lumino/commands';
import { CommandIDs } from '../../command-ids.ts';
import { RunService } from '../../services/runs/run-service.ts';
import { openPlacesPlugin } from '../open-places.ts';

test('only what has a folder can be shown in the file browser', () => {
  const commands = new CommandRegistry();
  // Commands and what the context menu was opened on are all that is asked of it; nothing is looked for.
  const app = { commands, contextMenuHitTest: () => undefined } as unknown as JupyterFrontEnd;
  void openPlacesPlugin.activate(app, new RunService(), {}, null);
  const canShow = (path?: string): boolean =>
    commands.isEnabled(CommandIDs.openFolder, path === undefined ? {} : { path });
  expect(['/data/slide-n6', 'chosen/3', undefined].map(canShow)).toEqual([true, false, false]);
});
