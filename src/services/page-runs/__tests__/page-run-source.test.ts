import { afterEach, expect, test } from '@jest/globals';
import { fileAccessError } from '@damselfly/compute/errors.ts';
import { ContentsManager, ServerConnection } from '@jupyterlab/services';
import { nullTranslator } from '@jupyterlab/translation';
import { RunService } from '../../runs/run-service.ts';
import { whenConnected } from '../../runs/when-connected.ts';
import { ChosenFiles } from '../files/chosen-files.ts';
import { PageFiles } from '../files/page-files.ts';
import { ServerFiles } from '../files/server-files.ts';
import { PageRunSource } from '../page-run-source.ts';
import type { RunStorage } from '../storage/run-folder.ts';

let source: PageRunSource | undefined;
afterEach(() => {
  source?.dispose();
});

function open(storage: Promise<RunStorage>): PageRunSource {
  const trans = nullTranslator.load('jupyterlab_damselfly');
  const server = new ServerFiles({
    contents: new ContentsManager(),
    settings: ServerConnection.makeSettings(),
    toContents: (path) => Promise.resolve(path),
    trans,
  });
  const files = new PageFiles(new ChosenFiles(), server);
  return (source = new PageRunSource(files, storage, { version: '1.0.0', trans }));
}

test('is absent, and takes no run, where the browser gives no place for runs', async () => {
  const refused = fileAccessError({ file: 'damselfly-runs', operation: 'open', reason: 'refused' });
  const { message } = refused;
  const runs = new RunService();
  const page = open(Promise.reject(refused));
  runs.addSource(page);
  await whenConnected(runs);
  expect(page.connection).toEqual({ state: 'absent', reason: message });
  expect(page.engines).toMatchObject([{ isReady: false }]);
});
