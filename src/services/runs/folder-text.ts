import type { RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** Where a run is. The folder of one in the page is that of its data; its results are not there. */
export function folderText(
  source: 'gateway' | 'page',
  { folder }: Pick<RunSummary, 'folder'>,
  trans: TranslationBundle,
): string {
  return source === 'page' ? trans.__('in this browser') : folder;
}
