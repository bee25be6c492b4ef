import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { ResumeState } from '@damselfly/compute/emc/start.ts';
import { fileFormatError } from '@damselfly/compute/errors.ts';
import { openDragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import { nodeContext } from './open-path.ts';

/**
 * Reads the state after iteration `number` from its output, ours or Dragonfly's.
 *
 * @throws FileAccess when it is missing, FileFormat when it is damaged or lacks what is needed.
 */
export async function readResumeState(
  path: string,
  number: number,
  options: EmcOptions,
  signal: AbortSignal,
): Promise<ResumeState> {
  const output = await openDragonflyOutput(await openFileSource(path), nodeContext(signal));
  try {
    const model = await output.intens({ signal });
    if (!options.need_scaling) {
      return { number, model };
    }
    const scale = await output.table('scale', { signal });
    if (!scale) {
      throw fileFormatError({
        file: path,
        where: 'scale',
        expected: 'a dataset of fluence factors, because need_scaling = 1',
        found: 'missing',
      });
    }
    return { number, model, scale };
  } finally {
    await output.close();
  }
}
