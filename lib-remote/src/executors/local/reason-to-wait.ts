interface Named {
  readonly name: string;
}

/** What a job waits for, as a sentence: the runs that have the places, and how many go before it. */
export function reasonToWait(running: readonly Named[], before: readonly Named[]): string {
  const names = running.map(({ name }) => name).join(', ');
  const others = `${before.length} ${before.length === 1 ? 'run' : 'runs'} before it`;
  if (running.length === 0) {
    return before.length === 0 ? 'Starts in a moment.' : `Waits for ${others}.`;
  }
  return before.length === 0 ? `Waits for ${names}.` : `Waits for ${names}, and ${others}.`;
}
