import type { RunFolder, RunStorage } from './run-folder.ts';

/**
 * Runs that last as long as the page: for private windows and addresses without https.
 *
 * @param reason why there is nothing better, as a sentence for the user.
 */
export function memoryStorage(reason: string): RunStorage {
  const folders = new Map<string, RunFolder>();
  return {
    isLasting: false,
    reason,
    ids: () => Promise.resolve([...folders.keys()]),
    folder(id) {
      const folder = folders.get(id) ?? memoryFolder();
      folders.set(id, folder);
      return Promise.resolve(folder);
    },
    remove(id) {
      folders.delete(id);
      return Promise.resolve();
    },
  };
}

/** Blobs: the browser moves large ones out of its memory. */
function memoryFolder(): RunFolder {
  const files = new Map<string, Blob>();
  return {
    write(path, content) {
      files.set(path, new Blob([content]));
      return Promise.resolve();
    },
    append(path, text) {
      files.set(path, new Blob([files.get(path) ?? '', text]));
      return Promise.resolve();
    },
    read: (path) => Promise.resolve(files.get(path)),
    list: () =>
      Promise.resolve(
        [...files]
          .map(([path, { size }]) => ({ path, bytes: size }))
          .sort((a, b) => (a.path < b.path ? -1 : 1)),
      ),
    remove(path) {
      files.delete(path);
      return Promise.resolve();
    },
  };
}
