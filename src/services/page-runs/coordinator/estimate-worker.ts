/**
 * The program of the web worker that finds out what a config would come to, and with `probe` computes
 * for about a second.
 *
 * @module
 */
import { chooseBackend } from '@damselfly/compute/backends/choose-backend.ts';
import { estimateConfig } from '@damselfly/compute/estimate/estimate-config.ts';
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import type { Estimate, EstimateRequest } from '@damselfly/remote/http';
import { expose } from 'comlink';
import { pageBackends } from './backends-of-worker.ts';
import { sourceOf } from './located-file.ts';
import type { LocateFile } from './run-job.ts';

const calls = {
  async estimate(
    { config, workers, probe }: EstimateRequest,
    locate: LocateFile,
  ): Promise<Estimate> {
    const { folder, name, text } = config;
    const estimate = await estimateConfig(
      { text, file: `${folder}/${name}`, workers, probe },
      {
        openSource: async (path) => sourceOf(await locate(path), path),
        openHdf5,
        loadBackend: async (needs) => (await chooseBackend('auto', pageBackends, needs)).backend,
      },
    );
    return { ...estimate, problems: [...estimate.problems] };
  },
};

export type EstimateCalls = typeof calls;

expose(calls);
