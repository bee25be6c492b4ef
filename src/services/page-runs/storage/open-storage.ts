import type { TranslationBundle } from '@jupyterlab/translation';
import { memoryStorage } from './memory-storage.ts';
import { opfsStorage } from './opfs-storage.ts';
import type { RunStorage } from './run-folder.ts';

/** The best place for runs that this browser gives to this page. */
export async function openStorage(trans: TranslationBundle): Promise<RunStorage> {
  if (!isSecureContext || !('storage' in navigator)) {
    return memoryStorage(
      trans.__(
        'This address is not secure (no https): results are kept until the page is closed. Download them before.',
      ),
    );
  }
  try {
    return await opfsStorage();
  } catch {
    return memoryStorage(
      trans.__(
        'This window keeps nothing, as private windows do: results go when the page is closed. Download them before.',
      ),
    );
  }
}
