import { readHdf5Vector } from '../formats/hdf5-vector/read-hdf5-vector.ts';
import { readScaleText } from '../formats/dragonfly-scale/read-scale-text.ts';
import { isHdf5 } from '../open-file.ts';
import type { LoadContext } from './load-context.ts';

/** HDF5's magic lies within. */
const HEAD_BYTES = 4096;

/** Scale factors of all frames, from `/scale` of an HDF5 file or from text (spec/emc.md 2.4). */
export async function loadScale(
  path: string,
  frameCount: number,
  context: LoadContext,
): Promise<Float64Array> {
  const source = await context.openSource(path);
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size), context);
  if (isHdf5(head)) {
    const expectation = { length: frameCount, because: 'one for each frame' };
    return readHdf5Vector(source, 'scale', expectation, context);
  }
  try {
    return await readScaleText(source, frameCount, context);
  } finally {
    await source.close();
  }
}
