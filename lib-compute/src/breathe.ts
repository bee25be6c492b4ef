/** Lets timers and messages in, so that a long computation on this thread can be stopped. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
