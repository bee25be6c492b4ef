import { folderOf } from '../../services/places/paths.ts';
import type { PanelServices } from '../panel.ts';

/**
 * The run whose folder, config or log is at `path`.
 *
 * @param path as the file browser names it, or as the gateway does.
 * @throws GatewayError where there is none.
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
  return run?.key ?? (await places.runAt(known));
}
