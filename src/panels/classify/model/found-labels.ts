import { errorText } from '../../../services/error-text.ts';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import { isDropped, shownPath } from '../../../services/places/paths.ts';
import type { PhotonsRequest } from '../../frame/data/frames-request.ts';
import type { LabelKeeper } from '../data/kept-labels.ts';
import { ClassLabels } from './class-labels.ts';

type Codes = Uint8Array<ArrayBuffer>;

/** The file of classes that a config.ini names, or that lies beside photons. */
export interface ClassesBeside {
  /** Where it is, or is to be once classes are saved. */
  readonly path: string;
  /** Reads it; missing where there is none. */
  readonly read?: () => Promise<Codes>;
}

/** @param named by a config.ini. */
export type FindClasses = (
  photons: PhotonsRequest,
  frameCount: number,
  named: string | undefined,
) => Promise<ClassesBeside>;

/** Labels to begin with. */
export interface FoundLabels {
  readonly labels: ClassLabels;
  /** Kept by this browser, read from a file, or none. */
  readonly origin: 'kept' | 'file' | 'none';
  /** Why the file beside the photons was not taken. */
  readonly fileProblem?: string;
  /** What the file beside the photons says, where labels are kept that say something else. */
  readonly fileCodes?: Codes;
  /** How many frames others have of which this browser keeps labels by the same name. */
  readonly otherCounts: readonly number[];
}

/**
 * By what labels are kept: the server and the path; of a file that was dropped, also where a run in the page keeps it,
 * the name that the user knows, and what tells it from others of that name.
 *
 * @param server its address.
 */
export async function labelName(
  { path }: PhotonsRequest,
  server: string,
  locate: LocateFile,
): Promise<string> {
  const name = shownPath(path);
  if (!isDropped(path)) {
    return `${server}:${name}`;
  }
  const located = await locate(path).catch(() => undefined);
  if (located?.kind !== 'blob') {
    return name;
  }
  const { blob } = located;
  return [name, blob.size, ...(blob instanceof File ? [blob.lastModified] : [])].join(':');
}

/** Labels of frames: those that this browser has kept, else those of the file beside the photons, else none. */
export async function findLabels(
  name: string,
  frameCount: number,
  keeper: LabelKeeper,
  { read }: Pick<ClassesBeside, 'read'>,
): Promise<FoundLabels> {
  const otherCounts = keeper.otherCounts(name, frameCount);
  let [codes, fileProblem]: [Codes?, string?] = [];
  try {
    codes = await read?.();
  } catch (error) {
    fileProblem = errorText(error);
  }
  // Only now: another panel may have kept some meanwhile.
  const kept = keeper.read(name, frameCount);
  if (kept) {
    const isOther = codes?.some((code, frame) => code !== kept[frame]) ?? false;
    return {
      labels: new ClassLabels(kept),
      origin: 'kept',
      otherCounts,
      ...(isOther && codes && { fileCodes: codes }),
    };
  }
  return {
    labels: new ClassLabels(codes ?? new Uint8Array(frameCount)),
    origin: codes ? 'file' : 'none',
    otherCounts,
    ...(fileProblem !== undefined && { fileProblem }),
  };
}
