/** Looks at runs, never two at once at one of them: an older look must not come after a newer one. */
export interface RunTurns {
  /** Looks when all that was asked before has ended. */
  look<Value>(folder: string, look: () => Promise<Value>): Promise<Value>;
  /** The same, joining a look by this way that has not begun: it will see as much. */
  join(folder: string, look: () => Promise<void>): Promise<void>;
}

/** Turns by the output folders of runs. */
export function runTurns(): RunTurns {
  const last = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<void>>();

  const look = <Value>(folder: string, next: () => Promise<Value>): Promise<Value> => {
    const answer = (last.get(folder) ?? Promise.resolve()).then(next);
    const ended = answer
      .catch(() => undefined)
      .then(() => {
        if (last.get(folder) === ended) {
          last.delete(folder);
        }
      });
    last.set(folder, ended);
    return answer;
  };

  return {
    look,
    join(folder, next) {
      const joined =
        waiting.get(folder) ??
        look(folder, () => {
          waiting.delete(folder);
          return next();
        });
      waiting.set(folder, joined);
      return joined;
    },
  };
}
