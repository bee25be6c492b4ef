import { stat } from 'node:fs/promises';

/** Whether there is a folder of this path that can be seen. */
export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}
