import { memoryStorage } from './memory-storage.ts';
import { opfsStorage } from './opfs-storage.ts';
import type { RunStorage } from './run-folder.ts';

const NOT_SECURE =
  'This address is not secure (no https): results are kept until the page is closed. Download them before.';
const REFUSED =
  'This window keeps nothing, as private windows do: results go when the page is closed. Download them before.';

/** The best place for runs that this browser gives to this page. */
export async function openStorage(): Promise<RunStorage> {
  if (!isSecureContext || !('storage' in navigator)) {
    return memoryStorage(NOT_SECURE);
  }
  try {
    return await opfsStorage();
  } catch {
    return memoryStorage(REFUSED);
  }
}
