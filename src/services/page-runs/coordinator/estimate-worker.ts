/**
 * The program of the web worker that finds out what a config would come to, with `probe` by computing
 * for about a second, and what there is to compute on.
 *
 * @module
 */
import { chooseBackend } from '@damselfly/compute/backends/choose-backend.ts';
import { listDevices } from '@damselfly/compute/backends/list-devices.ts';
import { estimateConfig } from '@damselfly/compute/estimate/estimate-config.ts';
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import type { EngineDevice, Estimate, EstimateRequest } from '@damselfly/remote/http';
import { expose } from 'comlink';
import { shownMessage } from '../../places/paths.ts';
import { pageBackends } from './backends-of-worker.ts';
import { sourceOf } from './located-file.ts';
import type { LocateFile } from './run-job.ts';

const calls = {
  async estimate(
    { config, workers, backend = 'auto', probe }: EstimateRequest,
    locate: LocateFile,
  ): Promise<Estimate> {
    const { folder, name, text } = config;
    const estimate = await estimateConfig(
      { text, file: `${folder}/${name}`, workers, backend, probe },
      {
        openSource: async (path) => sourceOf(await locate(path), path),
        openHdf5,
        loadBackend: async () => (await chooseBackend(backend, pageBackends)).backend,
      },
    );
    const problems = estimate.problems.map((problem) => ({
      ...problem,
      message: shownMessage(problem.message),
    }));
    return { ...estimate, problems };
  },

  devices: (): Promise<EngineDevice[]> => listDevices(pageBackends),
};

export type EstimateCalls = typeof calls;

expose(calls);
