import type { RunSource } from './run-source.ts';

/** Waits until it is known whether the source answers: it is live, stale or absent. */
export function whenAnswered(source: RunSource): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (source.connection.state !== 'connecting') {
        source.connectionChanged.disconnect(look);
        resolve();
      }
    };
    source.connectionChanged.connect(look);
    look();
  });
}
