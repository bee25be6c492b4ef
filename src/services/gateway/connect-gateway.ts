import type { ServiceManager } from '@jupyterlab/services';
import type { TranslationBundle } from '@jupyterlab/translation';
import { GatewayPlaces } from '../places/gateway-places.ts';
import { GatewayClient } from './gateway-client.ts';
import { GatewayRunSource } from './gateway-run-source.ts';
import type { GatewayServices } from './tokens.ts';

/** Begins to speak to this user's gateway; whether there is one shows in the source's connection. */
export function connectGateway(
  { serverSettings, contents }: ServiceManager.IManager,
  trans: TranslationBundle,
): GatewayServices {
  const client = new GatewayClient(serverSettings, trans);
  const source = new GatewayRunSource(client);
  const places = new GatewayPlaces(client, contents, () => {
    source.refresh();
  });
  return { source, places };
}
