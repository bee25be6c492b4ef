import { errorText } from '../../../services/error-text.ts';
import { shownPath } from '../../../services/places/paths.ts';
import type { PhotonsRequest } from '../../frame/data/frames-request.ts';
import type { LabelKeeper } from '../data/kept-labels.ts';
import { ClassLabels } from './class-labels.ts';

/**
 * Reads the classes that lie beside photons; undefined where there are none.
 *
 * @param named by a config.ini, in the place of the usual one.
 */
export type ReadClasses = (
  photons: PhotonsRequest,
  frameCount: number,
  named: string | undefined,
) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** Labels to begin with. */
export interface FoundLabels {
  readonly labels: ClassLabels;
  /** Kept by this browser, read from a file, or none. */
  readonly origin: 'kept' | 'file' | 'none';
  /** Why the file beside the photons was not taken. */
  readonly fileProblem?: string;
  /** How many frames others have of which this browser keeps labels by the same name. */
  readonly otherCounts: readonly number[];
}

/** By what labels are kept: of a file that was dropped, the name that the user knows. */
export function labelName({ path }: PhotonsRequest): string {
  return shownPath(path);
}

/** Labels of frames: those that this browser has kept, else those of a file beside the photons, else none. */
export async function findLabels(
  name: string,
  frameCount: number,
  keeper: LabelKeeper,
  readBeside: () => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<FoundLabels> {
  const otherCounts = keeper.otherCounts(name, frameCount);
  const kept = keeper.read(name, frameCount);
  if (kept) {
    return { labels: new ClassLabels(kept), origin: 'kept', otherCounts };
  }
  try {
    const read = await readBeside();
    return {
      labels: new ClassLabels(read ?? new Uint8Array(frameCount)),
      origin: read ? 'file' : 'none',
      otherCounts,
    };
  } catch (error) {
    const labels = new ClassLabels(new Uint8Array(frameCount));
    return { labels, origin: 'none', fileProblem: errorText(error), otherCounts };
  }
}
