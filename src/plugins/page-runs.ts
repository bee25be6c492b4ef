import {
  ILabStatus,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from '@jupyterlab/application';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { TRANSLATION_DOMAIN } from '../components/translation.tsx';
import { IPageFiles } from '../services/page-runs/tokens.ts';
import { IPlaces } from '../services/places/tokens.ts';
import { IRunService } from '../services/runs/tokens.ts';
import { tellNotLoaded } from './load-part.ts';

export const pageRunsPlugin: JupyterFrontEndPlugin<IPageFiles> = {
  id: 'jupyterlab-damselfly:page-runs',
  description: 'Computes reconstructions in this browser, and keeps their results there.',
  autoStart: true,
  requires: [IRunService],
  optional: [ITranslator, IPlaces, ILabStatus],
  provides: IPageFiles,
  activate: (
    app: JupyterFrontEnd,
    runs: IRunService,
    translator: ITranslator | null,
    places: IPlaces | null,
    status: ILabStatus | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(TRANSLATION_DOMAIN);
    const loaded = import('../services/page-runs/open-page-runs.ts').then(({ openPageRuns }) =>
      openPageRuns(app.serviceManager, { places, status, trans }),
    );
    loaded.catch(() => {
      tellNotLoaded(trans);
    });
    runs.addSource(loaded);
    return { add: async (files) => (await loaded).inputs.chosen.add(files) };
  },
};
