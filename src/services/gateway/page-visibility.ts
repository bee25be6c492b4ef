/** Waits until the page can be seen, or `signal` ends the wait. */
export function whenVisible(signal: AbortSignal): Promise<void> {
  return until(() => !document.hidden, signal);
}

/** Waits until the page has been hidden for `milliseconds` on end, or `signal` ends the wait. */
export async function whenHiddenFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  let since = Infinity;
  const look = (): boolean => {
    since = document.hidden ? Math.min(since, Date.now()) : Infinity;
    return Date.now() - since >= milliseconds;
  };
  await until(look, signal);
}

/** Browsers let hidden pages look at a clock once a minute. */
const LOOK_MS = 60_000;

function until(isSo: () => boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();

    function look(): void {
      if (isSo() || signal.aborted) {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
        signal.removeEventListener('abort', look);
        resolve();
      }
    }
  });
}
