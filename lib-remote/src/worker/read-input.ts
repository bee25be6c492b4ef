import type { EmcInput } from '@damselfly/compute/emc/input.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { loadEmcInput } from '@damselfly/compute/io/load-emc-input.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import type { InputRecord } from '../run-directory/run-record.ts';
import { hashInputs } from './hash-inputs.ts';
import { nodeContext } from './open-path.ts';

/** What a run reads, and which files that were. */
export interface ReadInput {
  readonly input: EmcInput;
  readonly inputs: InputRecord[];
}

/** @throws FileAccess, FileFormat or Input; the signal's reason when aborted. */
export async function readInput(
  options: EmcOptions,
  { signal, parity }: { readonly signal: AbortSignal; readonly parity: boolean },
): Promise<ReadInput> {
  const { input, files } = await loadEmcInput(options, {
    ...nodeContext(signal),
    openSource: openFileSource,
    parity,
  });
  return { input, inputs: await hashInputs(files, options, signal) };
}
