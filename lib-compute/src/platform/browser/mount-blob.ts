import type { PageFileSystem } from './page-file-system.ts';

/**
 * Makes `blob` the file at `path`, `/FOLDER/NAME`, where nothing but one such file may ever be. HDF5
 * reads it piece by piece, so that it is never in memory as a whole; only in a worker.
 */
export function mountBlob(fileSystem: PageFileSystem, path: string, blob: Blob): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (fileSystem.analyzePath(folder).exists) {
    fileSystem.unmount(folder);
  } else {
    fileSystem.mkdir(folder);
  }
  const name = path.slice(folder.length + 1);
  fileSystem.mount(fileSystem.filesystems.WORKERFS, { blobs: [{ name, data: blob }] }, folder);
}
