import { join } from 'node:path';
import metadata from '../../package.json' with { type: 'json' };
import type { GatewayEvent } from '../http/index.ts';
import type { OnFailure } from './again-and-again.ts';
import { arrayCache } from './arrays/array-cache.ts';
import { arrayProcess } from './arrays/array-process.ts';
import { prepareForOutputs } from './arrays/prepare-for-outputs.ts';
import { cacheFolder } from './cache-folder.ts';
import { eventHub } from './events/event-hub.ts';
import { watchRoots, watchRuns } from './events/watch-runs.ts';
import { listEngines } from './engines/list-engines.ts';
import { startWaitingRuns } from './engines/start-waiting-runs.ts';
import { watchEngines } from './engines/watch-engines.ts';
import type { Gateway } from './gateway.ts';
import { openKnownPlaces } from './runs/known-places.ts';
import { openRunIndex } from './runs/run-index.ts';
import { openRoots } from './security/roots.ts';

/**
 * Makes what the routes work with. Files are watched only while somebody listens.
 *
 * @param folders the roots, that of the server first.
 */
export async function openGateway(
  folders: readonly string[],
  onFailure: OnFailure,
): Promise<Gateway & AsyncDisposable> {
  const ended = new AbortController();
  const roots = await openRoots(folders);
  const runs = await openRunIndex(roots, await openKnownPlaces());
  const arrays = arrayProcess();
  let watching = new AbortController();
  const events = eventHub({
    onAudience(isThere) {
      watching.abort();
      watching = new AbortController();
      if (isThere) {
        const signal = AbortSignal.any([watching.signal, ended.signal]);
        void watchRuns(runs, signal, onFailure);
        void watchRoots(runs, signal, onFailure);
        void prepareForOutputs(runs, arrays, signal, onFailure);
        void watchEngines(
          (engines) => {
            events.publish({ kind: 'engines', engines });
          },
          signal,
          onFailure,
        );
      }
    },
  });
  void startWaitingRuns(ended.signal, onFailure);
  runs.onChange((change) => {
    events.publish(change.kind === 'gone' ? change : { kind: 'run', run: change.run.summary });
  });
  return {
    version: metadata.version,
    roots,
    runs,
    events,
    arrays,
    cache: arrayCache(join(cacheFolder(), 'arrays')),
    engines: listEngines,
    async snapshot(): Promise<GatewayEvent> {
      return {
        kind: 'snapshot',
        runs: runs.runs.map(({ summary }) => summary),
        engines: await listEngines(),
      };
    },
    async [Symbol.asyncDispose]() {
      ended.abort();
      await arrays.end();
    },
  };
}
