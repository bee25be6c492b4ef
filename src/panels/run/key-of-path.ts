import { DamselflyError } from '@damselfly/compute/errors.ts';
import { folderOf } from '../../services/places/paths.ts';
import type { PanelServices } from '../panel.ts';

/**
 * The run whose folder, config or log is at `path`.
 *
 * @param path as the file browser names it, or as the gateway does.
 * @throws DamselflyError where there is none.
 */
export async function keyOfPath(
  path: string,
  { places, runs }: Pick<PanelServices, 'places' | 'runs'>,
): Promise<string> {
  const known = path.startsWith('/') ? path : ((await places.toGateway(path)) ?? path);
  const run = runs.runs.find(
    ({ summary: { folder, config } }) =>
      folder === known || config === known || folderOf(known) === folder,
  );
  if (run === undefined) {
    throw new DamselflyError(
      'Run',
      { folder: path, reason: 'no run is known there' },
      `${path} holds no run that Damselfly knows. A run's folder has an EMC.log and output_NNN.h5.`,
    );
  }
  return run.key;
}
