/** Waits no longer than this for a page that is never idle, milliseconds. */
const LIMIT = 2000;

/** Calls when the page has nothing else to do. @returns what takes it back. */
export function whenIdle(call: () => void): () => void {
  // Safari has no such callback.
  if (!('requestIdleCallback' in window)) {
    const waiting = setTimeout(call, LIMIT / 10);
    return () => {
      clearTimeout(waiting);
    };
  }
  const waiting = requestIdleCallback(call, { timeout: LIMIT });
  return () => {
    cancelIdleCallback(waiting);
  };
}
