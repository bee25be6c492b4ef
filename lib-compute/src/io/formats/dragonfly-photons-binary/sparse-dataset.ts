import { fileFormatError, resourcesError } from '../../../errors.ts';
import { denseFrame } from '../../../photons/dense-photons.ts';
import { findPhotonFlaw } from '../../../photons/photon-flaw.ts';
import type { SparsePhotons } from '../../../photons/sparse-photons.ts';
import { allocate } from '../../allocate.ts';
import type { ByteSource, IoOptions } from '../../byte-source/byte-source.ts';
import { readInto } from '../../byte-source/read-into.ts';
import type { Dataset } from '../../dataset.ts';
import type { FormatContext } from '../../format.ts';
import { checkFrameRange } from '../../frame-range.ts';
import { portion } from '../../portion.ts';
import { readFirstLayout } from './first-layout.ts';
import type { PhotonsHeader } from './header.ts';
import { readSparseLayout, type SparseLayout } from './sparse-layout.ts';

/** A photon file of type 0: opened by its counts, frames read when they are asked for. */
export async function openSparse(
  source: ByteSource,
  header: PhotonsHeader,
  options: Pick<FormatContext, 'isHasty' | 'signal' | 'onProgress'>,
): Promise<Dataset> {
  let first = options.isHasty ? await readFirstLayout(source, header, options) : undefined;
  let whole = first ? undefined : Promise.resolve(await readSparseLayout(source, header, options));
  /** For all who wait for it, whoever is the first; where it fails, it is tried again. */
  const wholeLayout = (): Promise<SparseLayout> => {
    whole ??= (first?.whole() ?? readSparseLayout(source, header, {}))
      .finally(() => {
        // No longer taken, least of all where it was wrong.
        first = undefined;
      })
      .catch((error: unknown) => {
        whole = undefined;
        throw error;
      });
    return whole;
  };
  const layoutUpTo = async (frame: number): Promise<SparseLayout> =>
    first && frame < first.multi.length ? first : wholeLayout();
  const { frameCount, pixelCount } = header;
  const read = async (range: { from: number; to: number }, readOptions: IoOptions = {}) =>
    readFrames(source, pixelCount, await layoutUpTo(range.to), range, readOptions);
  return {
    kind: 'dataset',
    frameCount,
    frameShape: [pixelCount],
    dtype: 'sparse',
    async frame(index, readOptions) {
      const range = checkFrameRange(source.name, frameCount, { from: index, to: index + 1 });
      return denseFrame(await read(range, readOptions), 0);
    },
    async photons(range, readOptions) {
      return read(checkFrameRange(source.name, frameCount, range), readOptions);
    },
    ...(first && {
      verify: async () => {
        await wholeLayout();
      },
    }),
    close: () => source.close(),
  };
}

async function readFrames(
  source: ByteSource,
  pixelCount: number,
  layout: SparseLayout,
  { from, to }: { from: number; to: number },
  options: IoOptions,
): Promise<SparsePhotons> {
  const onesOffsets = offsetsFrom(layout.ones.subarray(from, to + 1));
  const multiOffsets = offsetsFrom(layout.multi.subarray(from, to + 1));
  const ones = allocate(Uint32Array, onesOffsets[to - from], 4);
  const multi = allocate(Uint32Array, multiOffsets[to - from], 4);
  const counts = allocate(Uint32Array, multi.length, 4);
  const total = ones.length + multi.length + counts.length;
  const { start } = layout;
  const lists = [
    { list: ones, offset: start.ones + 4 * layout.ones[from] },
    { list: multi, offset: start.multi + 4 * layout.multi[from] },
    { list: counts, offset: start.counts + 4 * layout.multi[from] },
  ];
  let done = 0;
  for (const { list, offset } of lists) {
    const part = portion(options, done / total, (done + list.length) / total);
    await readInto(source, offset, list, part);
    done += list.length;
  }
  const frameCount = to - from;
  const photons = { frameCount, pixelCount, onesOffsets, ones, multiOffsets, multi, counts };
  checkPhotons(source, photons, from, { ones: lists[0], multi: lists[1], counts: lists[2] });
  return photons;
}

/** Offsets of some frames within what is read of them. */
function offsetsFrom(offsets: Float64Array): Uint32Array {
  const length = offsets[offsets.length - 1] - offsets[0];
  if (length >= 2 ** 32) {
    throw resourcesError({
      resource: 'memory',
      needed: `room for ${length} lit pixels at once`,
      available: `at most ${2 ** 32 - 1}; read fewer frames at a time`,
    });
  }
  return Uint32Array.from(offsets, (offset) => offset - offsets[0]);
}

function checkPhotons(
  source: ByteSource,
  photons: SparsePhotons,
  firstFrame: number,
  lists: Readonly<Record<'ones' | 'multi' | 'counts', { readonly offset: number }>>,
): void {
  const flaw = findPhotonFlaw(photons);
  if (flaw && flaw.list !== 'onesOffsets' && flaw.list !== 'multiOffsets') {
    throw fileFormatError({
      file: source.name,
      where: `frame ${firstFrame + flaw.frame} (offset ${lists[flaw.list].offset + 4 * flaw.index})`,
      expected: flaw.expected,
      found: flaw.found,
    });
  }
}
