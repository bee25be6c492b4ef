import { chooseBackend } from '@damselfly/compute/backends/choose-backend.ts';
import { estimateConfig } from '@damselfly/compute/estimate/estimate-config.ts';
import type { ByteSource } from '@damselfly/compute/io/byte-source/byte-source.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import type { Estimate, EstimateRequest } from '../../http/index.ts';
import { backendLoaders } from '../backend-loaders.ts';
import { nodeContext } from '../open-path.ts';

/** What accompanies an estimate. */
export interface EstimateRunContext {
  readonly signal: AbortSignal;
  /** How files that the config names are opened; here is the place to refuse some. */
  readonly openSource?: (path: string) => Promise<ByteSource>;
}

/**
 * Answers POST estimate: reads what the config names, and with `probe` computes for about a second on
 * `workers` threads. To be called where a second of work blocks nobody.
 *
 * @throws the signal's reason when aborted.
 */
export async function estimateRequest(
  { config, workers, probe }: EstimateRequest,
  { signal, openSource = openFileSource }: EstimateRunContext,
): Promise<Estimate> {
  const { folder, name, text } = config;
  const estimate = await estimateConfig(
    { text, file: `${folder}/${name}`, workers, probe },
    {
      ...nodeContext(signal),
      openSource,
      loadBackend: async (needs) => (await chooseBackend('auto', backendLoaders, needs)).backend,
    },
  );
  return { ...estimate, problems: [...estimate.problems] };
}
