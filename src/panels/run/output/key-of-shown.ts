import type { TranslationBundle } from '@jupyterlab/translation';
import { isGatewayError } from '../../../services/gateway/gateway-error.ts';
import { nameOf } from '../../../services/places/paths.ts';
import type { PanelServices } from '../../panel.ts';
import { keyOfPath } from '../key-of-path.ts';

/**
 * The run that a notebook shows, by its folder or a file in it.
 *
 * @throws GatewayError where there is none; Error where a config.ini has none yet, with what to do.
 */
export async function keyOfShown(
  path: string,
  services: Pick<PanelServices, 'places' | 'runs'>,
  trans: TranslationBundle,
): Promise<string> {
  try {
    return await keyOfPath(path, services);
  } catch (error) {
    if (path.endsWith('.ini') && isGatewayError(error, 'Input')) {
      throw new Error(
        trans.__(
          '%1 configures a run that was not started yet, or whose outputs are elsewhere: start it, or show the folder of its outputs.',
          nameOf(path),
        ),
        { cause: error },
      );
    }
    throw error;
  }
}
