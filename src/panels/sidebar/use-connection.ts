import { useEffect, useState } from 'react';
import type { Connection } from '../../services/runs/run-source.ts';
import type { IRunService } from '../../services/runs/tokens.ts';

/** How current what the gateway tells is; `connecting` until its program has loaded. */
export function useConnection(runs: IRunService): Connection {
  const [connection, setConnection] = useState<Connection>({ state: 'connecting' });
  useEffect(() => {
    const update = (): void => {
      const source = runs.sources.find(({ name }) => name === 'gateway');
      // Connecting twice is once.
      source?.connectionChanged.connect(update);
      setConnection(source?.connection ?? { state: 'connecting' });
    };
    runs.changed.connect(update);
    update();
    return () => {
      runs.changed.disconnect(update);
      for (const source of runs.sources) {
        source.connectionChanged.disconnect(update);
      }
    };
  }, [runs]);
  return connection;
}
