/** Something that all files of a worker share. */
export interface OncePerWorker<Value> {
  /** Opens it for the first that asks. */
  open(): Promise<Value>;
  /** Closes it once. */
  close(): Promise<void>;
}

/**
 * For fixtures of scope `worker`: vitest makes these anew for each `test.extend`, and ends them all with the worker,
 * so that a browser for each file would stand beside the others.
 */
export function oncePerWorker<Value>(
  open: () => Promise<Value>,
  close: (value: Value) => Promise<void>,
): OncePerWorker<Value> {
  let opened: Promise<Value> | undefined;
  let closed: Promise<void> | undefined;
  return {
    open() {
      opened ??= open();
      return opened;
    },
    close() {
      closed ??= opened?.then(close) ?? Promise.resolve();
      return closed;
    },
  };
}
