import { resourcesError } from '@damselfly/compute/errors.ts';
import { bytesText } from '../storage/free-storage.ts';

/** What the browser may not give after all: its estimate is one. */
const RESERVE = 0.05;

/** How many outputs may lie in the storage at once. */
export interface Room {
  readonly outputs: number;
  /** What the user should know before it starts, where not all of them fit. */
  readonly notice?: string;
}

/**
 * Plans with the storage that there is.
 *
 * @param free bytes; undefined where the browser does not tell.
 * @param outputBytes of one output with its previews.
 * @param wanted outputs that the run will write.
 * @throws Resources where not even two fit: the last must stay until the next is complete.
 */
export function planRoom(free: number | undefined, outputBytes: number, wanted: number): Room {
  const outputs = Math.floor(((free ?? Infinity) * (1 - RESERVE)) / outputBytes);
  if (outputs >= wanted || free === undefined) {
    return { outputs: wanted };
  }
  if (outputs < 2) {
    throw resourcesError({
      resource: 'storage in this browser',
      needed: `${bytesText(2 * outputBytes)} for two iterations`,
      available: bytesText(free),
    });
  }
  const notice =
    `All ${wanted} outputs take ${bytesText(wanted * outputBytes)}, and this browser has room for ` +
    `${bytesText(free)}: the last ${outputs} are kept. Log and pictures of all iterations stay.`;
  return { outputs, notice };
}

/** Bytes of one output of so many voxels: model and weights, 4 values per frame, both previews. */
export function bytesOfOutput(voxels: number, frames: number): number {
  return 2 * 8 * voxels + 28 * frames + voxels + Math.ceil(voxels / 8) + 16_384;
}
