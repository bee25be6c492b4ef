import type { ILabStatus } from '@jupyterlab/application';
import type { ServiceManager } from '@jupyterlab/services';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IDisposable } from '@lumino/disposable';
import metadata from '../../../package.json';
import type { IPlaces } from '../places/tokens.ts';
import { ChosenFiles } from './files/chosen-files.ts';
import { PageFiles } from './files/page-files.ts';
import { ServerFiles } from './files/server-files.ts';
import { PageRunSource } from './page-run-source.ts';
import { openStorage } from './storage/open-storage.ts';

/** What JupyterLab gives; the rest works without what is null. */
export interface PageRunParts {
  /** Knows the file browser's name of a path on the server. */
  readonly places: IPlaces | null;
  /** Lets the browser ask before a page is closed that has a run in hand. */
  readonly status: ILabStatus | null;
  readonly trans: TranslationBundle;
}

/** Opens the page's own runs, kept here by earlier pages or started now. */
export function openPageRuns(
  { contents, serverSettings }: ServiceManager.IManager,
  { places, status, trans }: PageRunParts,
): PageRunSource {
  const toContents = async (path: string): Promise<string> => {
    const known = await places?.toContents(path).catch(() => undefined);
    return known ?? path;
  };
  const server = new ServerFiles({ contents, settings: serverSettings, toContents, trans });
  const files = new PageFiles(new ChosenFiles(), server);
  const source = new PageRunSource(files, openStorage(trans), { version: metadata.version, trans });
  let busy: IDisposable | undefined;
  source.runChanged.connect(() => {
    if (source.isBusy && busy === undefined) {
      busy = status?.setDirty();
    } else if (!source.isBusy) {
      busy?.dispose();
      busy = undefined;
    }
  });
  return source;
}
