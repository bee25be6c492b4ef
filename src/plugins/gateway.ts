import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IGateway } from '../services/gateway/tokens.ts';

export const gatewayPlugin: JupyterFrontEndPlugin<IGateway> = {
  id: 'jupyterlab-damselfly:gateway',
  description: 'Speaks to the Damselfly gateway of this user, where the server has one.',
  autoStart: true,
  provides: IGateway,
  activate: ({ serviceManager }) => ({
    loaded: import('../services/gateway/connect-gateway.ts').then(({ connectGateway }) =>
      connectGateway(serviceManager),
    ),
  }),
};
