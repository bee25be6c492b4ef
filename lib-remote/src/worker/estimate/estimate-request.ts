import { chooseBackend } from '@damselfly/compute/backends/choose-backend.ts';
import { estimateConfig } from '@damselfly/compute/estimate/estimate-config.ts';
import type { ByteSource } from '@damselfly/compute/io/byte-source/byte-source.ts';
import { readConfig } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import type { Estimate, EstimateRequest } from '../../http/index.ts';
import { backendLoaders } from '../backend-loaders.ts';
import { nodeContext } from '../open-path.ts';
import { freeDisk } from './free-disk.ts';

/** What accompanies an estimate. */
export interface EstimateRunContext {
  readonly signal: AbortSignal;
  /** How files that the config names are opened; here is the place to refuse some. */
  readonly openSource?: (path: string) => Promise<ByteSource>;
  /** How the disk of the outputs is looked at; here too. */
  readonly freeDisk?: (folder: string) => Promise<number | undefined>;
}

/**
 * Answers POST estimate: reads what the config names, and with `probe` computes for about a second on
 * `workers` threads. To be called where a second of work blocks nobody.
 *
 * @throws the signal's reason when aborted.
 */
export async function estimateRequest(
  { config, workers, backend = 'auto', probe }: EstimateRequest,
  { signal, openSource = openFileSource, freeDisk: diskOf = freeDisk }: EstimateRunContext,
): Promise<Estimate> {
  const { folder, name, text } = config;
  const file = `${folder}/${name}`;
  const { output_folder: outputFolder } = readConfig(text, file).options;
  const free = await diskOf(outputFolder);
  const estimate = await estimateConfig(
    { text, file, workers, backend, probe },
    {
      ...nodeContext(signal),
      openSource,
      loadBackend: async () => (await chooseBackend(backend, backendLoaders)).backend,
    },
  );
  return {
    ...estimate,
    problems: [...estimate.problems],
    ...(free === undefined ? {} : { disk: { folder: outputFolder, free } }),
  };
}
