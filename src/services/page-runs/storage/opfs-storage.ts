import type { RunStorage } from './run-folder.ts';
import { opfsFolder } from './opfs-folder.ts';
import { isNamed, storageError } from './storage-error.ts';

/** All that this extension keeps in the storage of a JupyterLab's origin. */
const FOLDER = 'damselfly-runs';

/**
 * The browser's own storage (OPFS), which outlives the page.
 *
 * @throws whatever the browser says where it gives none, as in private windows.
 */
export async function opfsStorage(): Promise<RunStorage> {
  const origin = await navigator.storage.getDirectory();
  const root = await origin.getDirectoryHandle(FOLDER, { create: true });
  return {
    isLasting: true,
    reason: '',
    async ids() {
      const ids: string[] = [];
      for await (const id of root.keys()) {
        ids.push(id);
      }
      return ids;
    },
    async folder(id) {
      try {
        return opfsFolder(await root.getDirectoryHandle(id, { create: true }));
      } catch (error) {
        throw storageError('a run', 'open', error);
      }
    },
    async remove(id) {
      await root.removeEntry(id, { recursive: true }).catch((error: unknown) => {
        if (!isNamed(error, 'NotFoundError')) {
          throw error;
        }
      });
    },
  };
}
