/** Asks the browser not to clear its storage by itself; it may refuse, and the run goes on. */
export async function keepStorage(): Promise<void> {
  if ('storage' in navigator && !(await navigator.storage.persisted())) {
    await navigator.storage.persist();
  }
}
