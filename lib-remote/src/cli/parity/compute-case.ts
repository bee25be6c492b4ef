import { readFile } from 'node:fs/promises';
import type { Backend } from '@damselfly/compute/backends/backend.ts';
import type { EmcInput } from '@damselfly/compute/emc/input.ts';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { reconstruct } from '@damselfly/compute/emc/reconstruct.ts';
import { prepareStart } from '@damselfly/compute/emc/start.ts';
import { parseDragonflyConfig } from '@damselfly/compute/io/formats/dragonfly-config/dragonfly-config.ts';
import { loadEmcInput } from '@damselfly/compute/io/load-emc-input.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { nodeContext } from '../../worker/open-path.ts';

/** Where and how cases are computed. */
export interface ParityContext {
  readonly backend: Backend;
  readonly workers: number;
  readonly signal: AbortSignal;
}

/** The options of a config.ini. */
export async function readOptions(config: string): Promise<EmcOptions> {
  return parseDragonflyConfig(await readFile(config, 'utf8'), config).options;
}

/** A case that is read and computes its iterations one by one, in parity mode. */
export interface ComputedCase {
  readonly input: EmcInput;
  readonly iterations: AsyncGenerator<Iteration, never>;
}

export async function computeCase(
  options: EmcOptions,
  { backend, workers, signal }: ParityContext,
): Promise<ComputedCase> {
  const { input } = await loadEmcInput(options, {
    ...nodeContext(signal),
    openSource: openFileSource,
    parity: true,
  });
  const start = prepareStart(input, options, { parity: true });
  return { input, iterations: reconstruct(start, options, { backend, workers, signal }) };
}
