import { expect, test } from '@jest/globals';
import { Context } from '@jupyterlab/docregistry';
import { ServiceManagerMock } from '@jupyterlab/services/lib/testutils';
import { UnreadModelFactory } from '../unread-model.ts';

/** JupyterLab copies what it may save when it is opened: of a photon file that would be gigabytes. */
test('a file that is opened is neither read nor copied', async () => {
  const manager = new ServiceManagerMock();
  const { path } = await manager.contents.newUntitled({ type: 'file', ext: '.emc' });
  const context = new Context({ manager, factory: new UnreadModelFactory(), path });
  await context.initialize(false);
  await context.ready;
  expect(context.canSave).toBe(false);
  expect(await manager.contents.listCheckpoints(path)).toEqual([]);
  context.dispose();
});
