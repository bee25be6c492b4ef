/** Bytes that this origin may still store; undefined where the browser does not tell. */
export async function freeStorage(): Promise<number | undefined> {
  if (!('storage' in navigator)) {
    return undefined;
  }
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0));
}

/** Bytes for a sentence: `12 MB`, below one `512 kB`. */
export function bytesText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)}\u202fkB` : `${Math.round(bytes / 1e6)}\u202fMB`;
}
