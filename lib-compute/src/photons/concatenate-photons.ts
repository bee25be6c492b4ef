import { inputError } from '../errors.ts';
import type { SparsePhotons } from './sparse-photons.ts';

/**
 * The frames of several photon sets of one detector, in order.
 *
 * @throws Input when the sets have different numbers of pixels.
 */
export function concatenatePhotons(parts: readonly SparsePhotons[]): SparsePhotons {
  const pixelCount = parts.length > 0 ? parts[0].pixelCount : 0;
  for (const [index, part] of parts.entries()) {
    if (part.pixelCount !== pixelCount) {
      throw inputError({
        what: `The number of pixels of photon set ${index + 1}`,
        expected: `${pixelCount}, as in the first`,
        found: String(part.pixelCount),
      });
    }
  }
  return {
    frameCount: parts.reduce((sum, part) => sum + part.frameCount, 0),
    pixelCount,
    onesOffsets: joinOffsets(parts.map((part) => part.onesOffsets)),
    ones: join(parts.map((part) => part.ones)),
    multiOffsets: joinOffsets(parts.map((part) => part.multiOffsets)),
    multi: join(parts.map((part) => part.multi)),
    counts: join(parts.map((part) => part.counts)),
  };
}

function join(lists: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of lists) {
    joined.set(list, end);
    end += list.length;
  }
  return joined;
}

function joinOffsets(lists: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(lists.reduce((sum, list) => sum + list.length - 1, 1));
  let end = 0;
  for (const list of lists) {
    const before = joined[end];
    for (let frame = 1; frame < list.length; frame++) {
      joined[++end] = before + list[frame];
    }
  }
  return joined;
}
