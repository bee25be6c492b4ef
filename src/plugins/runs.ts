import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IGateway } from '../services/gateway/tokens.ts';
import { RunService } from '../services/runs/run-service.ts';
import { IRunService } from '../services/runs/tokens.ts';

export const runsPlugin: JupyterFrontEndPlugin<IRunService> = {
  id: 'jupyterlab-damselfly:runs',
  description: 'Provides the reconstructions that this page knows of.',
  autoStart: true,
  requires: [IGateway],
  provides: IRunService,
  activate: (_app, gateway: IGateway) => {
    const runs = new RunService();
    runs.addSource(gateway.loaded.then(({ source }) => source));
    return runs;
  },
};
