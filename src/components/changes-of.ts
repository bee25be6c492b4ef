/** What of `now` is not as it was `before`. */
export function changesOf<State extends object>(before: State, now: State): Partial<State> {
  const changes: Partial<State> = {};
  for (const key in now) {
    if (JSON.stringify(now[key]) !== JSON.stringify(before[key])) {
      changes[key] = now[key];
    }
  }
  return changes;
}
