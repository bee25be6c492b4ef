import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import type { ResumeState } from '@damselfly/compute/emc/start.ts';
import { openHdf5 } from '@damselfly/compute/platform/node/open-hdf5.ts';
import { withSource } from './with-source.ts';

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
  return withSource(path, async (source) => {
    const reader = await openHdf5(source, { signal });
    try {
      const model = Float64Array.from(
        await reader.numbers('intens', undefined, { signal }),
        Number,
      );
      if (!options.need_scaling) {
        return { number, model };
      }
      const scale = Float64Array.from(await reader.numbers('scale', undefined, { signal }), Number);
      return { number, model, scale };
    } finally {
      await reader.close();
    }
  });
}
