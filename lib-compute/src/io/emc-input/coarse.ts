import type { CoarseOrientations } from '../../emc/coarse-orientations.ts';
import { modeCount, type Modes } from '../../emc/tomograms.ts';
import { fileFormatError } from '../../errors.ts';
import { rotationList } from '../../geometry/rotation-list.ts';
import {
  openDragonflyOutput,
  type OpenDragonflyOutput,
} from '../formats/dragonfly-output/open-dragonfly-output.ts';
import type { LoadContext } from './load-context.ts';

/** What a refinement asks of `probs_file`. */
export interface CoarseExpectation {
  /** Divisions of its rotations. */
  readonly divisions: number;
  readonly modes: Modes;
  readonly frameCount: number;
}

/**
 * The orientations that an output leaves to each frame: those of its saved probabilities, or the most likely
 * one where it has none (spec/emc.md 3.10).
 *
 * @throws FileFormat where it is not an output of that reconstruction.
 */
export async function loadCoarse(
  path: string,
  expectation: CoarseExpectation,
  context: LoadContext,
): Promise<CoarseOrientations> {
  const { divisions, modes, frameCount } = expectation;
  const rotations = rotationList(divisions);
  const output = await openDragonflyOutput(await context.openSource(path), context);
  const refuse = (where: string, expected: string | number, found: string | number): Error =>
    fileFormatError({ file: path, where, expected: String(expected), found: String(found) });
  try {
    if (output.shape[0] !== modeCount(modes)) {
      throw refuse('the number of modes', modeCount(modes), output.shape[0]);
    }
    const { offsets, places, rotationCount } = await placesOf(output, path, context);
    if (rotationCount !== undefined && rotationCount !== rotations.count) {
      const expected = `${rotations.count} (num_div ${divisions})`;
      throw refuse('probabilities/num_rot', expected, rotationCount);
    }
    if (offsets.length - 1 !== frameCount) {
      throw refuse('the number of frames', frameCount, offsets.length - 1);
    }
    const placeCount = rotations.count * modes.rotating + modes.still;
    const wrong = places.find((place) => place >= placeCount);
    if (wrong !== undefined) {
      throw refuse('the orientations', `below ${placeCount}`, wrong);
    }
    return { rotations, offsets, places };
  } finally {
    await output.close();
  }
}

interface Places {
  readonly offsets: Uint32Array;
  readonly places: Int32Array;
  readonly rotationCount?: number;
}

async function placesOf(
  output: OpenDragonflyOutput,
  path: string,
  context: LoadContext,
): Promise<Places> {
  const probabilities = await output.probabilities(context);
  if (probabilities) {
    const { offsets, rotations, rotationCount } = probabilities;
    return { offsets, places: rotations, rotationCount };
  }
  const orientations = await output.table('orientations', context);
  if (orientations === undefined) {
    throw fileFormatError({
      file: path,
      where: 'the file',
      expected: 'probabilities or orientations, to refine them',
      found: 'neither',
    });
  }
  const offsets = new Uint32Array(orientations.length + 1);
  orientations.forEach((place, d) => {
    offsets[d + 1] = offsets[d] + (place >= 0 ? 1 : 0);
  });
  return { offsets, places: Int32Array.from(orientations.filter((place) => place >= 0)) };
}
