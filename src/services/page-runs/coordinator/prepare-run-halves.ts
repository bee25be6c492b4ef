import { goOnWithHalves, type HalvesRequest } from '@damselfly/compute/emc/go-on-with-halves.ts';
import type { Halves } from '@damselfly/compute/emc/honest-halves.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import { halfPath } from '../paths.ts';
import type { RunFolder } from '../storage/run-folder.ts';
import type { EventLog } from './event-log.ts';
import { readResumeState } from './read-resume-state.ts';

/** The halves of a run in the page's storage (`goOnWithHalves`). */
export function prepareRunHalves(
  request: HalvesRequest,
  folder: RunFolder,
  events: EventLog,
): Promise<Halves<Start> | undefined> {
  const { finished, options } = request;
  return goOnWithHalves(request, {
    read: async (half) => {
      const path = halfPath(half, finished);
      return (await folder.read(path))
        ? readResumeState(folder, path, finished, options)
        : undefined;
    },
    notice: (message) => events.add({ event: 'notice', message }),
  });
}
