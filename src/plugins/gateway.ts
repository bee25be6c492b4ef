import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { IGateway } from '../services/gateway/tokens.ts';
import { tellNotLoaded } from './load-part.ts';

export const gatewayPlugin: JupyterFrontEndPlugin<IGateway> = {
  id: 'jupyterlab-damselfly:gateway',
  description: 'Speaks to the Damselfly gateway of this user, where the server has one.',
  autoStart: true,
  optional: [ITranslator],
  provides: IGateway,
  activate: (app: JupyterFrontEnd, translator: ITranslator | null) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const loaded = import('../services/gateway/connect-gateway.ts').then(({ connectGateway }) =>
      connectGateway(app.serviceManager, trans),
    );
    loaded.catch(() => {
      tellNotLoaded(trans);
    });
    return { loaded };
  },
};
