import type { Page } from 'playwright-core';

/** What lies in the browser's storage for this site: paths and sizes. */
export function storedFiles(page: Page): Promise<{ path: string; bytes: number }[]> {
  return page.evaluate(async () => {
    const found: { path: string; bytes: number }[] = [];
    const look = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) {
          await look(handle, `${prefix}${name}/`);
        } else if (handle instanceof FileSystemFileHandle) {
          found.push({ path: prefix + name, bytes: (await handle.getFile()).size });
        }
      }
    };
    await look(await navigator.storage.getDirectory(), '');
    return found;
  });
}
