import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readFrameValues } from '../../text/read-frame-values.ts';

/**
 * Reads a blacklist (spec/emc.md 2.4): 0 or 1 for each frame, 1 where it takes no part.
 *
 * @throws FileFormat for anything else, and for a length that is not `frameCount`. Dragonfly reads past
 *   surplus values; here they are refused, since such a list belongs to other frames.
 */
export async function readBlacklist(
  source: ByteSource,
  frameCount: number,
  options?: IoOptions,
): Promise<Uint8Array> {
  const values = await readFrameValues(
    source,
    frameCount,
    {
      value: (text) => (text === '0' || text === '1' ? Number(text) : undefined),
      expected: '0 or 1',
    },
    options,
  );
  return Uint8Array.from(values);
}
