import { access } from 'node:fs/promises';
import { goOnWithHalves, type HalvesRequest } from '@damselfly/compute/emc/go-on-with-halves.ts';
import type { Halves } from '@damselfly/compute/emc/honest-halves.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import { halvesFiles } from '../run-directory/halves-files.ts';
import type { RunPaths } from '../run-directory/run-paths.ts';
import { readResumeState } from './read-resume-state.ts';
import type { RunContext } from './run-context.ts';

/** The halves of a run in its run directory (`goOnWithHalves`). */
export function prepareRunHalves(
  request: HalvesRequest,
  paths: RunPaths,
  { signal, observer }: RunContext,
): Promise<Halves<Start> | undefined> {
  const { finished, options } = request;
  const files = halvesFiles(paths, finished);
  return goOnWithHalves(request, {
    read: async (half) =>
      (await isThere(files[half]))
        ? readResumeState(files[half], finished, options, signal)
        : undefined,
    notice: (message) => {
      observer.notice(message);
    },
  });
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
