import type { Connection, RunSource } from './run-source.ts';
import type { IRunService } from './tokens.ts';

/**
 * Resolves when every source has answered or is known to be absent: only then is the first choice of an
 * engine the right one.
 */
export async function whenConnected(runs: IRunService): Promise<void> {
  await runs.ready;
  await Promise.all(runs.sources.map(connected));
}

function connected(source: RunSource): Promise<void> {
  return new Promise((resolve) => {
    const look = (sender: RunSource, { state }: Connection): void => {
      if (state !== 'connecting') {
        sender.connectionChanged.disconnect(look);
        resolve();
      }
    };
    source.connectionChanged.connect(look);
    look(source, source.connection);
  });
}
