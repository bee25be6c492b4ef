import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IGateway } from '../services/gateway/tokens.ts';
import { RunService } from '../services/runs/run-service.ts';
import { IRunService } from '../services/runs/tokens.ts';

export const runsPlugin: JupyterFrontEndPlugin<IRunService> = {
  id: 'jupyterlab-damselfly:runs',
  description: 'Provides the reconstructions of the gateway and of this page.',
  autoStart: true,
  requires: [IGateway],
  provides: IRunService,
  activate: (_app, gateway: IGateway) =>
    new RunService(async (runs) => {
      runs.addSource((await gateway.loaded).source);
    }),
};
