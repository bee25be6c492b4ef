/** How long a gateway may outlive the server that started it. */
const LOOK_MILLISECONDS = 1000;

/**
 * Calls `end` when the process that started this one has gone: a server that is killed cannot say so,
 * and its gateway must not stay behind. (A process whose parent ends gets another one.)
 *
 * @param parent its number, taken when this process began: it may have gone since.
 * @returns stops looking.
 */
export function endWithParent(parent: number, end: () => void): () => void {
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer);
      end();
    }
  }, LOOK_MILLISECONDS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
